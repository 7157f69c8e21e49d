"""What sign-off stands on: reasons, the content code, what one state changes in another."""
