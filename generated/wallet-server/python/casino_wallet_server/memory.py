from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TypeVar

from .store import IdempotencyStore, Record, Records

K = TypeVar("K")
V = TypeVar("V")


class MemoryTransaction:
    """Changes of dictionaries, taken back when the call fails."""

    def __init__(self) -> None:
        self._steps_back: list[Callable[[], object]] = []

    def put(self, mapping: dict[K, V], key: K, value: V) -> None:
        if key in mapping:
            former = mapping[key]
            self._steps_back.append(lambda: mapping.update({key: former}))
        else:
            self._steps_back.append(lambda: mapping.pop(key))
        mapping[key] = value

    def undo(self) -> None:
        for step in reversed(self._steps_back):
            step()


class MemoryStore(IdempotencyStore[MemoryTransaction]):
    """For tests and demos: it forgets when the process ends. One call runs at a time, whoever it is about."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._records: dict[tuple[str, str], Record] = {}

    @contextmanager
    def open(self, operator_id: str, player_id: str) -> Iterator[Records[MemoryTransaction]]:
        with self._lock:
            transaction = MemoryTransaction()
            try:
                yield _MemoryRecords(operator_id, transaction, self._records)
            except BaseException:
                transaction.undo()
                raise


class _MemoryRecords(Records[MemoryTransaction]):
    def __init__(
        self, operator_id: str, transaction: MemoryTransaction, records: dict[tuple[str, str], Record]
    ) -> None:
        self.transaction = transaction
        self._operator_id = operator_id
        self._records = records

    def find(self, transaction_id: str) -> Record | None:
        return self._records.get((self._operator_id, transaction_id))

    def add(self, record: Record) -> None:
        self.transaction.put(self._records, (self._operator_id, record.transaction_id), record)

    def mark_rolled_back(self, transaction_id: str) -> None:
        debit = self._records[self._operator_id, transaction_id]
        self.add(replace(debit, status="rolled_back"))
