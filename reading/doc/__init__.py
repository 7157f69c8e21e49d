"""Reading Word documents of before 2007, as Word 97 to 2003 and WPS write them ([MS-DOC])."""
