import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { ZerosumError } from "../errors.ts";
import { pointModel, tableModel } from "./fixtures.case.ts";
import { readModel, writeModel } from "./index.ts";

type Files = Record<string, Uint8Array>;
type Json = Record<string, never>;

const files: Record<"points" | "table", Files> = { points: {}, table: {} };
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = writeModel(pointModel());
  files.points = unzipSync(bytes as Uint8Array<ArrayBuffer>);
  files.table = unzipSync(writeModel(await tableModel()) as Uint8Array<ArrayBuffer>);
});

/** A well-formed zip of the model's entries after a change to them. */
const rezip = (kind: "points" | "table", change: (entries: Files) => Files | undefined): Uint8Array => {
  const entries = { ...files[kind] };
  return zipSync((change(entries) ?? entries) as Record<string, Uint8Array<ArrayBuffer>>, { level: 0 });
};
const withJson = (kind: "points" | "table", entry: string, change: (json: Json) => unknown): Uint8Array =>
  rezip(kind, (entries) => {
    const json = JSON.parse(strFromU8(entries[entry]));
    return { ...entries, [entry]: strToU8(JSON.stringify(change(json) ?? json)) };
  });
/** The weights with another header. */
const withHeader = (change: (header: Json) => unknown): Uint8Array =>
  rezip("points", (entries) => {
    const old = entries["weights.safetensors"];
    const length = Number(new DataView(old.buffer, old.byteOffset).getBigUint64(0, true));
    const json = JSON.parse(strFromU8(old.slice(8, 8 + length)));
    const header = strToU8(JSON.stringify(change(json) ?? json));
    const next = new Uint8Array(8 + header.length + old.length - 8 - length);
    new DataView(next.buffer).setBigUint64(0, BigInt(header.length), true);
    next.set(header, 8);
    next.set(old.subarray(8 + length), 8 + header.length);
    return { ...entries, "weights.safetensors": next };
  });
/** A copy with some bytes set. */
const patched = (from: Uint8Array, patches: readonly (readonly [at: number, value: number])[]): Uint8Array => {
  const copy = from.slice();
  for (const [at, value] of patches) copy[at] = value;
  return copy;
};
const indexOf = (text: string, from = 0): number => strFromU8(bytes, true).indexOf(text, from);
const last = (in_: Uint8Array, text: string): number => strFromU8(in_, true).lastIndexOf(text);

const COPY = "copy the file again from where it came";
const TRUNCATED = [
  "Cannot open the model: the file is cut off or damaged; copy it again, or train it again with the seed you used",
  "모델을 열 수 없습니다: 파일이 잘렸거나 손상되었습니다. 다시 복사하거나 같은 시드로 다시 학습하십시오",
] as const;
const altered = (entry: string): readonly [string, string] => [
  `Cannot open the model: its ${entry} was altered after it was written; ${COPY}`,
  `모델을 열 수 없습니다: ${entry}이(가) 만들어진 뒤에 바뀌었습니다. 원본을 다시 복사하십시오`,
];
const missing = (entry: string): readonly [string, string] => [
  `Cannot open the model: it has no ${entry}; expected a file that zerosum train wrote`,
  `모델을 열 수 없습니다: ${entry}이(가) 없습니다. zerosum train이 만든 파일이어야 합니다`,
];
const manifest = (at: string): readonly [string, string] => [
  `Cannot open the model: got a manifest that is wrong at "${at}"; expected what zerosum train wrote; ${COPY}`,
  `모델을 열 수 없습니다: 매니페스트의 "${at}"이(가) 잘못되었습니다. zerosum train이 쓴 그대로여야 합니다. 원본을 다시 복사하십시오`,
];
const weights = (english: string, korean: string): readonly [string, string] => [
  `Cannot open the model: its weights.safetensors cannot be read: ${english}; ${COPY}`,
  `모델을 열 수 없습니다: weights.safetensors를 읽을 수 없습니다. ${korean}. 원본을 다시 복사하십시오`,
];
const tensor = (name: string) =>
  weights(
    `its tensor "${name}" is not of float32 numbers that lie within the file`,
    `텐서 "${name}"이(가) 파일 안에 있는 float32 수가 아닙니다`,
  );

const cases: Record<string, readonly [make: () => Uint8Array, texts: readonly [en: string, ko: string]]> = {
  "a text": [
    () => strToU8("species,island\nAdelie,Dream\n"),
    [
      "Cannot open the model: the file is not a zip; expected a file that zerosum train wrote",
      "모델을 열 수 없습니다: zip 파일이 아닙니다. zerosum train이 만든 파일이어야 합니다",
    ],
  ],
  "no bytes": [
    () => new Uint8Array(0),
    [
      "Cannot open the model: the file is not a zip; expected a file that zerosum train wrote",
      "모델을 열 수 없습니다: zip 파일이 아닙니다. zerosum train이 만든 파일이어야 합니다",
    ],
  ],
  "another zip": [() => zipSync({ "a.txt": strToU8("a") as Uint8Array<ArrayBuffer> }), missing("manifest.json")],
  "a manifest of something else": [
    () => withJson("points", "manifest.json", () => ({ name: "an extension" })),
    [
      "Cannot open the model: the zip has no manifest of zerosum; expected a file that zerosum train wrote",
      "모델을 열 수 없습니다: zip 안에 zerosum의 매니페스트가 없습니다. zerosum train이 만든 파일이어야 합니다",
    ],
  ],
  "its first half": [() => bytes.slice(0, bytes.length / 2), TRUNCATED],
  "all but its last byte": [() => bytes.slice(0, -1), TRUNCATED],
  "a cut-out in its middle": [() => Uint8Array.from([...bytes.subarray(0, 1000), ...bytes.subarray(2000)]), TRUNCATED],
  "one flipped bit of a weight": [
    () => {
      const at = indexOf("weights.safetensors") + 4000;
      return patched(bytes, [[at, bytes[at] ^ 1]]);
    },
    altered("weights.safetensors"),
  ],
  "no weights": [
    () => rezip("points", ({ "weights.safetensors": _, ...rest }) => rest),
    missing("weights.safetensors"),
  ],
  "no history": [() => rezip("points", ({ "history.jsonl": _, ...rest }) => rest), missing("history.jsonl")],
  "a table without encoder": [() => rezip("table", ({ "encoder.json": _, ...rest }) => rest), missing("encoder.json")],
  "a manifest that is no JSON": [
    () => rezip("points", (entries) => ({ ...entries, "manifest.json": strToU8("{") })),
    altered("manifest.json"),
  ],
  "a history that is no JSON": [
    () => rezip("points", (entries) => ({ ...entries, "history.jsonl": strToU8("step 1\n") })),
    altered("history.jsonl"),
  ],
  "a newer format": [
    () => withJson("points", "manifest.json", (json) => ({ ...json, format: 2 })),
    [
      "Cannot open the model: got format 2; this version reads formats up to 1; install a newer zerosum",
      "모델을 열 수 없습니다: 형식 2의 파일이지만 이 버전은 1까지 읽습니다. 더 새로운 zerosum을 설치하십시오",
    ],
  ],
  "a format that never was": [
    () => withJson("points", "manifest.json", (json) => ({ ...json, format: 0 })),
    manifest("format"),
  ],
  "a wrong manifest": [
    () =>
      withJson("points", "manifest.json", (json) => ({
        ...json,
        generator: { ...(json.generator as Json), latent: -1 },
      })),
    manifest("generator.latent"),
  ],
  "a manifest that says more": [
    () => withJson("points", "manifest.json", (json) => ({ ...json, run: "rm -r" })),
    manifest("run"),
  ],
  "coordinates that do not fit its columns": [
    () =>
      withJson("points", "manifest.json", (json) => ({
        ...json,
        generator: { ...(json.generator as Json), shift: [0] },
      })),
    manifest("generator.shift"),
  ],
  "an encoder of other columns": [
    () => withJson("table", "encoder.json", (json) => ({ ...json, columns: (json.columns as Json[]).slice(1) })),
    [
      `Cannot open the model: its encoder has the columns island, bill_length_mm, bill_depth_mm, flipper_length_mm, body_mass_g, sex; expected species, island, bill_length_mm, bill_depth_mm, flipper_length_mm, body_mass_g, sex, as its manifest says; ${COPY}`,
      "모델을 열 수 없습니다: 인코더의 열이 island, bill_length_mm, bill_depth_mm, flipper_length_mm, body_mass_g, sex이지만 매니페스트에 따르면 species, island, bill_length_mm, bill_depth_mm, flipper_length_mm, body_mass_g, sex이어야 합니다. 원본을 다시 복사하십시오",
    ],
  ],
  "a damaged encoder": [
    () => withJson("table", "encoder.json", () => ({ columns: [{ encoding: "none" }] })),
    [
      "Cannot open the encoder: got a damaged state.columns.0; expected what zerosum wrote; use an unaltered model file",
      "인코더를 열 수 없습니다: state.columns.0이(가) 손상되었습니다. zerosum이 쓴 그대로의 모델 파일을 사용하십시오",
    ],
  ],
  "another network": [
    () =>
      withJson("points", "manifest.json", (json) => {
        const { network, ...rest } = json.generator as unknown as { network: object };
        return { ...json, generator: { ...rest, network: { ...network, width: 33 } } };
      }),
    [
      `Cannot open the model: got weights of shape [2, 32] for 0.0.0.weight; expected shape [2, 33], as its manifest says; ${COPY}`,
      "모델을 열 수 없습니다: 0.0.0.weight의 가중치 모양이 [2, 32]입니다. 매니페스트에 따르면 [2, 33]이어야 합니다. 원본을 다시 복사하십시오",
    ],
  ],
  "a weight less": [
    () => withHeader(({ "0.0.0.bias": _, ...header }) => header),
    [
      `Cannot open the model: got no weights for 0.0.0.bias; expected shape [32], as its manifest says; ${COPY}`,
      "모델을 열 수 없습니다: 0.0.0.bias의 가중치가 없습니다. 매니페스트에 따르면 [32]이어야 합니다. 원본을 다시 복사하십시오",
    ],
  ],
  "weights of a few bytes": [
    () => rezip("points", (entries) => ({ ...entries, "weights.safetensors": new Uint8Array(3) })),
    weights("it is shorter than its header", "파일이 헤더보다 짧습니다"),
  ],
  "weights whose header is huge": [
    () =>
      rezip("points", (entries) => ({
        ...entries,
        "weights.safetensors": patched(entries["weights.safetensors"], [[5, 1]]),
      })),
    weights("it is shorter than its header", "파일이 헤더보다 짧습니다"),
  ],
  "weights whose header is no JSON": [
    () =>
      rezip("points", (entries) => ({
        ...entries,
        "weights.safetensors": patched(entries["weights.safetensors"], [[8, 0]]),
      })),
    weights("its header is not one of safetensors", "헤더가 safetensors의 헤더가 아닙니다"),
  ],
  "weights whose header is a list": [
    () => withHeader(() => [1]),
    weights("its header is not one of safetensors", "헤더가 safetensors의 헤더가 아닙니다"),
  ],
  "weights of whole numbers": [
    () => withHeader((header) => ({ ...header, "0.0.0.bias": { ...(header["0.0.0.bias"] as Json), dtype: "I32" } })),
    tensor("0.0.0.bias"),
  ],
  "weights beyond the file's end": [
    () =>
      withHeader((header) => ({
        ...header,
        "0.0.0.bias": { dtype: "F32", shape: [32], data_offsets: [1e9, 1e9 + 128] },
      })),
    tensor("0.0.0.bias"),
  ],
  "weights of a negative shape": [
    () =>
      withHeader((header) => ({ ...header, "0.0.0.bias": { dtype: "F32", shape: [-4, -8], data_offsets: [0, 128] } })),
    tensor("0.0.0.bias"),
  ],
  "an entry that claims 3 GB": [
    () => {
      // The size before deflation stands 22 bytes before the name in the central directory.
      const at = last(bytes, "generator.onnx") - 22;
      return patched(
        bytes,
        [0, 0, 0, 0xc0].map((value, i) => [at + i, value] as const),
      );
    },
    [
      `Cannot open the model: its generator.onnx claims 3221225472 bytes; expected at most 1073741824; use a file from where you trust it`,
      `모델을 열 수 없습니다: generator.onnx의 크기가 3221225472바이트로 적혀 있습니다. 1073741824바이트 이하여야 합니다. 믿을 수 있는 곳에서 받은 파일을 사용하십시오`,
    ],
  ],
  "one entry twice": [
    () => {
      const twice = rezip("points", (entries) => ({ ...entries, "historY.jsonl": entries["history.jsonl"] }));
      return patched(twice, [[last(twice, "historY.jsonl") + 6, "y".charCodeAt(0)]]);
    },
    altered("history.jsonl"),
  ],
};

describe("a model file is refused", () => {
  it.each(Object.keys(cases))("that is or has %s", (name) => {
    const [make, [english, korean]] = cases[name];
    let error: unknown;
    try {
      readModel(make());
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(ZerosumError);
    const refusal = error as ZerosumError;
    expect(refusal.message).toBe(english);
    expect(refusal.in("ko")).toBe(korean);
  });

  it("by each of its lengths, as cut off", () => {
    for (let length = 4; length < bytes.length; length += 997) {
      expect(() => readModel(bytes.slice(0, length))).toThrow(TRUNCATED[0]);
    }
  });
});

it("entries of any other name are never unpacked", () => {
  const bomb = new Uint8Array(2 ** 20);
  const names = { constructor: bomb, toString: bomb, "notes.txt": bomb };
  const model = readModel(rezip("points", (entries) => ({ ...entries, ...names })));
  expect(model).toEqual(pointModel());
  // A size that no entry of ours may have: were it unpacked, it would be refused.
  const zip = rezip("points", (entries) => ({ ...entries, ...names }));
  const claimed = patched(zip, [[last(zip, "constructor") - 22 + 3, 0xc0]]);
  expect(readModel(claimed)).toEqual(pointModel());
});
