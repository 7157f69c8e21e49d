"""A workbook of the program that had each paragraph in one row, and the report that it says.

``draft.xlsx`` is never written anew: there are such files in offices.
"""

from pathlib import Path

from tests.builders import complete

PATH = Path(__file__).parent / "draft.xlsx"
#: A paragraph of 1,331 characters, of which the row of 409 points showed three quarters.
LONG = ("全年围绕群众关心的事项主动公开信息，及时回应关切。" * 60)[:1331]
REPORT = complete(
    {
        "text.overview": f"（一）主动公开。做了。\n{LONG}\n（二）依申请公开。办了。",
        "requests.received.natural": 12345,
        "requests.granted.natural": 12345,
        "contact.postcode": "012345",
    }
)
