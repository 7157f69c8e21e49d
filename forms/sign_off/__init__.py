"""What sign-off stands on: reasons, the content code, and what one state of a report changes in another."""
