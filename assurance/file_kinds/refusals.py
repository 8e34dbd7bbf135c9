"""Why a file is not taken in: what is wrong with it, and what its owner can do."""

TAKEN = (
    "Add a PDF, a Word, Excel or PowerPoint file (.docx, .xlsx, .pptx), an OpenDocument file, a text or CSV file, "
    "a picture, a recording (.mp3, .m4a, .mp4) or a saved e-mail (.msg, .eml)."
)
EMPTY = "The file is empty. Check that it was saved, then add it again."
PROGRAM = "This is a program, whatever its name says, and programs are never kept. Add the document itself."
WEB_PAGE = "This is a web page or a drawing for the web, which can run scripts. Save it as a PDF and add that."
UNKNOWN = f"What this file is cannot be told from what it contains. {TAKEN}"
ARCHIVE = "This is an archive. Unpack it and add the files in it: you can add many at once."
MACROS = "The file contains macros, which can do harm. Save it without them, as .docx, .xlsx or .pptx, and add that."
MACROS_OPEN = "The file contains macros, which can do harm. Save it without them and add that."
LOCKED = (
    "The file is protected with a password, so colleagues could not open it. "
    "Save it without the password and add that: only people with access to this evidence will see it."
)
OLD_OFFICE = (
    "The file is in a format of Office 2003 or earlier, in which macros cannot be seen. "
    "Save it as .docx, .xlsx, .pptx or PDF and add that."
)
OTHER_OFFICE = "This kind of Office file is not kept. Save it as .docx, .xlsx, .pptx or PDF and add that."
RICH_TEXT = "This is a rich text file (RTF), which can hide other files. Save it as .docx or PDF and add that."
OTHER_PICTURE = "This kind of picture is not kept. Save or export it as JPEG or PNG and add that."
TOO_MUCH_INSIDE = (
    "Unpacked, this file would be far larger than any document needs to be, so it was not opened. "
    "Save it again from the program that made it, or save it as a PDF, and add that."
)
TOO_MANY_PIXELS = (
    "The picture has {pixels:,.0f} million pixels. Pictures of this kind may have {most} million: "
    "save a smaller copy, or save it as a PDF, and add that."
)
TOO_LARGE = "The file is larger than {most} MB. Save a smaller copy or split it, and add that."
DAMAGED = "The file is damaged and cannot be read. Open it on your computer, save it again and add that."
DAMAGED_PICTURE = "The picture is damaged and cannot be read. Open it on your computer, save it again and add that."


class NotAccepted(Exception):
    """Its text is one of the sentences above, for the person who added the file."""
