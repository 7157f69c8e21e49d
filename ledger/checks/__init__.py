"""What must hold of a register, alone and beside reports."""
