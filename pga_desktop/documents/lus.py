"""Runs the coroutines of pyHanko to their end, here and now.

`asyncio.run` opens a pair of sockets to wake itself up, on Windows even over the network stack.
Nothing in this room waits for anything, so a queue is enough: no socket, no thread. And no log.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Coroutine
from contextvars import Context
from typing import Any, TypeVar

T = TypeVar("T")

for _naam in ("pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(_naam).setLevel(logging.CRITICAL + 1)  # they log the names in certificates


def voer_uit(coroutine: Coroutine[Any, Any, T]) -> T:
    """The outcome of a coroutine that waits for nothing outside. Raises what it raises."""
    lus: Any = _Lus()
    asyncio._set_running_loop(lus)
    try:
        taak: asyncio.Task[T] = lus.create_task(coroutine)
        while not taak.done():
            lus.doe_een()
        return taak.result()
    finally:
        asyncio._set_running_loop(None)


class _Lus:
    """What a coroutine asks of an event loop, and no more: a queue."""

    def __init__(self) -> None:
        self._wachtrij: deque[asyncio.Handle] = deque()
        self._zelf: Any = self
        """For asyncio, which wants to hear of all that a loop can do."""

    def doe_een(self) -> None:
        """Do what comes first. Raises `RuntimeError` when something waits for the outside."""
        if not self._wachtrij:
            raise RuntimeError("a coroutine waits for something outside this loop")
        eerste = self._wachtrij.popleft()
        if not eerste.cancelled():
            eerste._run()

    def call_soon(
        self, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> asyncio.Handle:
        handvat = asyncio.Handle(callback, args, self._zelf, context)
        self._wachtrij.append(handvat)
        return handvat

    def create_task(self, coro: Any, **_: Any) -> asyncio.Task[Any]:
        return asyncio.Task(coro, loop=self._zelf)

    def create_future(self) -> asyncio.Future[Any]:
        return asyncio.Future(loop=self._zelf)

    def run_in_executor(
        self, _: object, func: Callable[..., object], *args: Any
    ) -> asyncio.Future[Any]:
        """At once, in this thread: a job of ours runs beside the window already."""
        uitkomst = self.create_future()
        try:
            uitkomst.set_result(func(*args))
        except Exception as fout:  # noqa: BLE001 - handed to who waits for it
            uitkomst.set_exception(fout)
        return uitkomst

    def call_exception_handler(self, context: dict[str, Any]) -> None:
        """What a task says that nobody waited for; who waits gets it as an exception already."""

    def get_debug(self) -> bool:
        return False
