"""Writes golden/parquet.json: files that pyarrow wrote, and the text of each cell as CSV would have it.

python tools/oracles/parquet.py
"""

import base64
import datetime as dt
import decimal
import io
import json
import uuid
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

GOLDEN = Path(__file__).parents[2] / "packages/core/golden/parquet.json"
UTC = dt.timezone.utc


def day(*parts, **more):
    return dt.datetime(*parts, **more)


# Each column: its type, its values, its texts.
COLUMNS = {
    "integer": (pa.int64(), [1, None, -9007199254740993], ["1", "", "-9007199254740993"]),
    "small": (pa.int8(), [1, -2, 3], ["1", "-2", "3"]),
    "unsigned": (pa.uint64(), [1, 18446744073709551615, None], ["1", "18446744073709551615", ""]),
    "unsigned32": (pa.uint32(), [1, 4294967295, 0], ["1", "4294967295", "0"]),
    "double": (pa.float64(), [1.0, 0.1, None], ["1.0", "0.1", ""]),
    "whole": (pa.float64(), [1.0, 2.0, 1e22], ["1.0", "2.0", "1e+22"]),
    "nan": (pa.float64(), [float("nan"), 2.5, -0.5], ["NaN", "2.5", "-0.5"]),
    "float": (pa.float32(), [0.1, 16777216.0, None], ["0.1", "16777216.0", ""]),
    "half": (pa.float16(), [0.5, 1.0, None], ["0.5", "1.0", ""]),
    "boolean": (pa.bool_(), [True, False, None], ["true", "false", ""]),
    "string": (pa.string(), ["한글", " padded ", None], ["한글", "padded", ""]),
    "category": (pa.dictionary(pa.int8(), pa.string()), ["x", "y", "x"], ["x", "y", "x"]),
    "bytes": (pa.binary(), [b"abc", "é".encode(), None], ["abc", "é", ""]),
    "decimal": (
        pa.decimal128(9, 2),
        [decimal.Decimal("1.10"), decimal.Decimal("-0.05"), None],
        ["1.10", "-0.05", ""],
    ),
    "decimal18": (pa.decimal128(18, 4), [decimal.Decimal("3.0003"), None, decimal.Decimal("-2")], ["3.0003", "", "-2.0000"]),
    "decimal38": (
        pa.decimal128(38, 0),
        [decimal.Decimal("12345678901234567890123456789012345678"), decimal.Decimal(-7), None],
        ["12345678901234567890123456789012345678", "-7", ""],
    ),
    "date": (pa.date32(), [dt.date(2024, 2, 29), dt.date(1969, 12, 31), None], ["2024-02-29", "1969-12-31", ""]),
    "seconds": (
        pa.timestamp("us"),
        [day(2024, 1, 2, 3, 4, 5), day(1969, 12, 31, 23, 59, 59), None],
        ["2024-01-02T03:04:05", "1969-12-31T23:59:59", ""],
    ),
    "micros": (
        pa.timestamp("us"),
        [day(2024, 1, 2, 3, 4, 5, 120), day(1969, 12, 31, 23, 59, 59, 999999), None],
        ["2024-01-02T03:04:05.000120", "1969-12-31T23:59:59.999999", ""],
    ),
    "millis": (
        pa.timestamp("ms"),
        [day(2024, 1, 2, 3, 4, 5, 120000), day(2024, 1, 2), None],
        ["2024-01-02T03:04:05.120", "2024-01-02T00:00:00.000", ""],
    ),
    "nanos": (pa.timestamp("ns"), [1, 1_500_000_000, None], ["1970-01-01T00:00:00.000000001", "1970-01-01T00:00:01.500000000", ""]),
    "zone": (
        pa.timestamp("us", tz="Asia/Seoul"),
        [day(2024, 1, 2, 3, 4, 5, tzinfo=UTC), day(2024, 7, 2, tzinfo=UTC), None],
        ["2024-01-02T03:04:05Z", "2024-07-02T00:00:00Z", ""],
    ),
    "time": (pa.time64("us"), [dt.time(23, 59, 59), dt.time(0, 0, 0), None], ["23:59:59", "00:00:00", ""]),
    "time-ms": (pa.time32("ms"), [dt.time(1, 2, 3, 500000), dt.time(0), None], ["01:02:03.500", "00:00:00.000", ""]),
}


def written(names, **options):
    table = pa.table({name: pa.array(COLUMNS[name][1], COLUMNS[name][0]) for name in names})
    sink = io.BytesIO()
    pq.write_table(table, sink, **options)
    return {
        "base64": base64.b64encode(sink.getvalue()).decode(),
        "columns": {name: COLUMNS[name][2] for name in names},
    }


def nested(column):
    sink = io.BytesIO()
    pq.write_table(pa.table({"n": pa.array([1, 2]), "inner": column}), sink)
    return base64.b64encode(sink.getvalue()).decode()


some = ["integer", "double", "string", "decimal", "micros"]
golden = {
    "files": {
        "all types": written(COLUMNS),
        "old types": written(["integer", "unsigned", "string", "decimal", "date", "millis"], version="1.0"),
        "int96": written(["integer", "nanos"], use_deprecated_int96_timestamps=True),
        "small groups": written(some, row_group_size=2),
        "no dictionary, second pages": written(some, use_dictionary=False, data_page_version="2.0"),
        **{codec: written(some, compression=codec) for codec in ["none", "gzip", "zstd", "brotli", "lz4"]},
    },
    "refused": {
        "struct": nested(pa.array([{"a": 1}, {"a": 2}])),
        "list": nested(pa.array([[1], [2, 3]])),
        "bytes": nested(pa.array([b"\xff\xfe", b"\x00"], pa.binary())),
    },
}
GOLDEN.write_text(json.dumps(golden, ensure_ascii=False, indent=1) + "\n")
