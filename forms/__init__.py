"""What an annual report is: its official form, its values, its checks. Standard library only."""
