"""登记簿: the ledger as a workbook, a row a case, with what it comes to and by which choices."""
