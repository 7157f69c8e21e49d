"""What every writer of files has to know of disks, whatever it writes; standard library only."""
