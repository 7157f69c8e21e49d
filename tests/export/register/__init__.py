"""The tests of 登记簿 as a workbook."""
