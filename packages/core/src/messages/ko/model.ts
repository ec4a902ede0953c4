import type { model as en } from "../en/model.ts";
import type { Messages } from "../types.ts";

export const model: Messages<typeof en> = {
  "model.not-one": (p) =>
    `모델을 열 수 없습니다: ${p.reason === "signature" ? "zip 파일이 아닙니다" : "zip 안에 zerosum의 매니페스트가 없습니다"}. zerosum train이 만든 파일이어야 합니다`,
  "model.truncated":
    "모델을 열 수 없습니다: 파일이 잘렸거나 손상되었습니다. 다시 복사하거나 같은 시드로 다시 학습하십시오",
  "model.altered": (p) =>
    `모델을 열 수 없습니다: ${p.entry}이(가) 만들어진 뒤에 바뀌었습니다. 원본을 다시 복사하십시오`,
  "model.missing-entry": (p) =>
    `모델을 열 수 없습니다: ${p.entry}이(가) 없습니다. zerosum train이 만든 파일이어야 합니다`,
  "model.too-large": (p) =>
    `모델을 열 수 없습니다: ${p.entry}의 크기가 ${p.size}바이트로 적혀 있습니다. ${p.limit}바이트 이하여야 합니다. 믿을 수 있는 곳에서 받은 파일을 사용하십시오`,
  "model.newer": (p) =>
    `모델을 열 수 없습니다: 형식 ${p.got}의 파일이지만 이 버전은 ${p.expected}까지 읽습니다. 더 새로운 zerosum을 설치하십시오`,
  "model.manifest": (p) =>
    `모델을 열 수 없습니다: 매니페스트의 "${p.at}"이(가) 잘못되었습니다. zerosum train이 쓴 그대로여야 합니다. 원본을 다시 복사하십시오`,
  "model.columns": (p) =>
    `모델을 열 수 없습니다: 인코더의 열이 ${p.got.join(", ")}이지만 매니페스트에 따르면 ${p.expected.join(", ")}이어야 합니다. 원본을 다시 복사하십시오`,
  "model.weights": (p) => {
    const faults = { short: "파일이 헤더보다 짧습니다", header: "헤더가 safetensors의 헤더가 아닙니다" };
    const fault =
      typeof p.fault === "string"
        ? faults[p.fault]
        : `텐서 "${p.fault.tensor}"이(가) 파일 안에 있는 float32 수가 아닙니다`;
    return `모델을 열 수 없습니다: weights.safetensors를 읽을 수 없습니다. ${fault}. 원본을 다시 복사하십시오`;
  },
  "model.weight": (p) =>
    `모델을 열 수 없습니다: ${p.name}의 ${p.got === null ? "가중치가 없습니다" : `가중치 모양이 ${p.got}입니다`}. 매니페스트에 따르면 ${p.expected}이어야 합니다. 원본을 다시 복사하십시오`,
  "model.rows": (p) =>
    `${p.from}행부터 ${p.to}행까지 생성할 수 없습니다: 앞은 0 이상, 뒤는 앞보다 작지 않은 정수여야 합니다`,
};
