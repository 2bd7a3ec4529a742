"""PDFium's functions for what a page holds by the ten thousand, with plain numbers for arguments and results.

pypdfium2's own take and give pointer objects, and one for each letter costs more than the call. A handle is its
address; where a function writes its results to is the address of a ``Buffer``. None of them lasts so long that the
interpreter should be let go meanwhile.
"""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as raw

_INT, _HANDLE = ctypes.c_int, ctypes.c_void_p


class Buffer:
    """A few numbers of one C type that functions write to.

    Attributes:
        at: the address of each.
    """

    def __init__(self, kind: type[Any], count: int) -> None:
        self._numbers = (kind * count)()
        first, size = ctypes.addressof(self._numbers), ctypes.sizeof(kind)
        self.at = [first + index * size for index in range(count)]
        self._view = memoryview(self._numbers).cast("B").cast(kind._type_)

    def read(self) -> list[Any]:
        """The numbers."""
        return self._view.tolist()


def _plain(function: Any, result: Any, *arguments: Any) -> Any:
    return ctypes.cast(function, ctypes.PYFUNCTYPE(result, *arguments))


def address(handle: Any) -> int:
    """The number of a handle that pypdfium2 gave; 0 for none."""
    return ctypes.cast(handle, _HANDLE).value or 0


text_object = _plain(raw.FPDFText_GetTextObject, _HANDLE, _HANDLE, _INT)
loose_box = _plain(raw.FPDFText_GetLooseCharBox, _INT, _HANDLE, _INT, _HANDLE)
origin = _plain(raw.FPDFText_GetCharOrigin, _INT, _HANDLE, _INT, _HANDLE, _HANDLE)
letter_matrix = _plain(raw.FPDFText_GetMatrix, _INT, _HANDLE, _INT, _HANDLE)
font_size = _plain(raw.FPDFText_GetFontSize, ctypes.c_double, _HANDLE, _INT)
font_of = _plain(raw.FPDFTextObj_GetFont, _HANDLE, _HANDLE)

count_objects = _plain(raw.FPDFPage_CountObjects, _INT, _HANDLE)
object_at = _plain(raw.FPDFPage_GetObject, _HANDLE, _HANDLE, _INT)
count_held = _plain(raw.FPDFFormObj_CountObjects, _INT, _HANDLE)
held_at = _plain(raw.FPDFFormObj_GetObject, _HANDLE, _HANDLE, ctypes.c_ulong)
kind_of = _plain(raw.FPDFPageObj_GetType, _INT, _HANDLE)
matrix_of = _plain(raw.FPDFPageObj_GetMatrix, _INT, _HANDLE, _HANDLE)
bounds_of = _plain(raw.FPDFPageObj_GetBounds, _INT, _HANDLE, _HANDLE, _HANDLE, _HANDLE, _HANDLE)
fill_colour = _plain(raw.FPDFPageObj_GetFillColor, _INT, _HANDLE, _HANDLE, _HANDLE, _HANDLE, _HANDLE)
stroke_colour = _plain(raw.FPDFPageObj_GetStrokeColor, _INT, _HANDLE, _HANDLE, _HANDLE, _HANDLE, _HANDLE)

draw_mode = _plain(raw.FPDFPath_GetDrawMode, _INT, _HANDLE, _HANDLE, _HANDLE)
count_segments = _plain(raw.FPDFPath_CountSegments, _INT, _HANDLE)
segment_at = _plain(raw.FPDFPath_GetPathSegment, _HANDLE, _HANDLE, _INT)
segment_kind = _plain(raw.FPDFPathSegment_GetType, _INT, _HANDLE)
segment_point = _plain(raw.FPDFPathSegment_GetPoint, _INT, _HANDLE, _HANDLE, _HANDLE)
clip_of = _plain(raw.FPDFPageObj_GetClipPath, _HANDLE, _HANDLE)
count_clips = _plain(raw.FPDFClipPath_CountPaths, _INT, _HANDLE)
count_clip_segments = _plain(raw.FPDFClipPath_CountPathSegments, _INT, _HANDLE, _INT)
clip_segment_at = _plain(raw.FPDFClipPath_GetPathSegment, _HANDLE, _HANDLE, _INT, _INT)
segment_closes = _plain(raw.FPDFPathSegment_GetClose, _INT, _HANDLE)
