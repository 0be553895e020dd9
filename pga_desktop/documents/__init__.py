"""From form and sheet to paper: templates, the filled document and its PDF.

Sees only the sheet that the sharing rule made, never the case behind it.
"""
