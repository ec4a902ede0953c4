import { ZerosumError } from "../errors.ts";

/** A tensor of a safetensors file. */
export interface NamedTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

const HEADER_LIMIT = 16 * 1024 * 1024;

const damaged = (why: string): ZerosumError => new ZerosumError("model.weights", { why });

/** The bytes of a safetensors file: the header's length as 8 bytes, a JSON header, and the numbers, little-endian. */
export function writeSafetensors(tensors: readonly NamedTensor[]): Uint8Array {
  let offset = 0;
  const entries = tensors.map(({ name, shape, data }) => {
    const data_offsets = [offset, offset + data.byteLength];
    offset += data.byteLength;
    return [name, { dtype: "F32", shape, data_offsets }] as const;
  });
  const json = JSON.stringify(Object.fromEntries(entries));
  const header = new TextEncoder().encode(json.padEnd(Math.ceil(json.length / 8) * 8, " "));
  const bytes = new Uint8Array(8 + header.length + offset);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(header.length), true);
  bytes.set(header, 8);
  let at = 8 + header.length;
  for (const { data } of tensors) {
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
    at += data.byteLength;
  }
  return bytes;
}

/** Reads a safetensors file of float32 tensors; throws `model.weights` where it is not one. */
export function readSafetensors(bytes: Uint8Array): NamedTensor[] {
  if (bytes.length < 8) throw damaged("it is shorter than its header");
  const length = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true));
  if (length > HEADER_LIMIT || 8 + length > bytes.length) throw damaged("its header is longer than the file");
  let header: Record<string, { dtype?: string; shape?: number[]; data_offsets?: [number, number] }>;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes.slice(8, 8 + length)));
  } catch {
    throw damaged("its header is not JSON");
  }
  return Object.entries(header)
    .filter(([name]) => name !== "__metadata__")
    .map(([name, { dtype, shape, data_offsets }]) => {
      const [from, to] = data_offsets ?? [0, -1];
      const size = shape?.reduce((a, b) => a * b, 1);
      const fits = dtype === "F32" && shape && size !== undefined && to - from === size * 4;
      if (!fits || from < 0 || 8 + length + to > bytes.length) throw damaged(`its tensor ${name} does not fit`);
      const data = new Float32Array(bytes.slice(8 + length + from, 8 + length + to).buffer);
      return { name, shape, data };
    });
}
