"""What a register of applications is: 依申请公开台账. Standard library only; knows forms alone."""
