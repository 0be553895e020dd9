"""What long work looks like: a plain function that says how far it is and asks whether to stop.

A job is made by a service and run beside the window; it never touches the register.
"""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

Meld = Callable[[int, str], None]
"""Tells how far a job is, in percent, and with what it is busy."""

Gestopt = Callable[[], bool]
"""Whether a job must stop."""

Job = Callable[[Meld, Gestopt], T]
