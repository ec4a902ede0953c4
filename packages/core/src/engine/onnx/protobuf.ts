/** Writes protocol buffer messages: varints, length-delimited fields and fixed floats are all that ONNX needs. */
export class ProtobufWriter {
  private bytes = new Uint8Array(1024);
  private length = 0;

  /** A whole number, in two's complement of 64 bits where negative. */
  int(field: number, value: number): this {
    this.varint(field * 8);
    return this.varint(value);
  }

  float(field: number, value: number): this {
    this.varint(field * 8 + 5);
    this.append(new Uint8Array(Float32Array.of(value).buffer));
    return this;
  }

  raw(field: number, bytes: Uint8Array): this {
    this.varint(field * 8 + 2).varint(bytes.length);
    this.append(bytes);
    return this;
  }

  string(field: number, text: string): this {
    return this.raw(field, new TextEncoder().encode(text));
  }

  message(field: number, write: (writer: ProtobufWriter) => void): this {
    const inner = new ProtobufWriter();
    write(inner);
    return this.raw(field, inner.finish());
  }

  finish(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private varint(value: number): this {
    if (value < 0) return this.negativeVarint(BigInt.asUintN(64, BigInt(value)));
    this.reserve(10);
    while (value > 127) {
      this.bytes[this.length++] = (value % 128) + 128;
      value = Math.floor(value / 128);
    }
    this.bytes[this.length++] = value;
    return this;
  }

  private negativeVarint(value: bigint): this {
    this.reserve(10);
    for (; value > 127n; value >>= 7n) this.bytes[this.length++] = Number(value & 127n) + 128;
    this.bytes[this.length++] = Number(value);
    return this;
  }

  private append(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.length + more, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}
