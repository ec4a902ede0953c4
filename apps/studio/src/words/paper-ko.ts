import type { paperEn } from "./paper-en.ts";
import type { Words } from "./words.ts";

export const paperKo: Pick<Words, keyof typeof paperEn> = {
  "algorithm.title": "알고리즘 1",
  "algorithm.intro": (p) =>
    `크기 $m = ${p.m}$인 미니배치로 확률적 경사법을 쓰는 학습입니다. $G$가 한 번 움직이기 전에 $D$가 몇 번 움직일지, 곧 $k = ${p.k}$는 미리 정하는 하이퍼파라미터로 논문은 $k = 1$을 썼습니다. 줄을 가리키면 무엇이 바뀌는지 그림에 표시됩니다.`,
  "algorithm.for.iterations": "학습 반복마다",
  "algorithm.for.k": (p) => `$k = ${p.k}$번 되풀이`,
  "algorithm.end": "되풀이 끝",
  "algorithm.noise": "사전분포 $p_z(z)$에서 잡음 미니배치 $z^{(1)}, …,$ $z^{(m)}$을 뽑는다.",
  "algorithm.examples": "데이터 분포 $p_data(x)$에서 표본 미니배치 $x^{(1)}, …,$ $x^{(m)}$을 뽑는다.",
  "algorithm.judge.ascend": "다음 확률적 기울기를 따라 올라가며 판별자를 갱신한다.",
  "algorithm.judge.descend": "다음 확률적 기울기를 따라 내려가며 판별자를 갱신한다.",
  "algorithm.fresh": "$p_z(z)$에서 잡음 미니배치 $z^{(1)}, …,$ $z^{(m)}$을 새로 뽑는다.",
  "algorithm.fresh.paired": "잡음 $z^{(1)}, …,$ $z^{(m)}$과, 그와 짝지을 표본 $x^{(1)}, …,$ $x^{(m)}$을 새로 뽑는다.",
  "algorithm.maker.ascend": "다음 확률적 기울기를 따라 올라가며 생성자를 갱신한다.",
  "algorithm.maker.descend": "다음 확률적 기울기를 따라 내려가며 생성자를 갱신한다.",
  "algorithm.touches": "다루는 것:",
  "algorithm.rule": (p) =>
    p.rule === "sgd"
      ? "기울기를 따라가는 방법은 논문과 같은 모멘텀 SGD입니다."
      : "기울기를 따르는 방법이면 무엇이든 됩니다. 논문은 모멘텀을, 이 게임은 Adam을 씁니다.",
  "algorithm.logits": "이 목적 함수에서 $D$는 시그모이드를 거치지 않은 값, 곧 로짓입니다.",
  "algorithm.non-saturating":
    "$G$의 줄은 논문이 대신 권한 것으로, $log D(G(z))$를 키웁니다. 고정점은 같고 초반의 기울기가 더 큽니다.",
  "algorithm.clip": (p) => `$D$를 갱신한 뒤 가중치를 $[−${p.clip}, ${p.clip}]$ 안으로 자릅니다.`,
  "algorithm.penalties": (p) => `$D$의 줄에 기울기 크기 $‖∇D‖^2$에 대한 벌점이 더해집니다: ${p.names}.`,
  "algorithm.now.noise": "지금: D에 쓸 잡음을 뽑는 중",
  "algorithm.now.examples": "지금: 표본을 뽑는 중",
  "algorithm.now.ascend": "지금: D를 갱신하는 중",
  "algorithm.now.fresh-noise": "지금: G에 쓸 잡음을 새로 뽑는 중",
  "algorithm.now.descend": "지금: G를 갱신하는 중",

  "formula.title": "가치 함수",
  "formula.spoken":
    "G에 대해 최소, D에 대해 최대인 V(D, G)는, 데이터에서 뽑은 x에 대한 log D(x)의 기댓값 더하기 사전분포에서 뽑은 z에 대한 log(1 빼기 D(G(z)))의 기댓값",
  "formula.point":
    "기호를 가리키거나 누르거나 Tab으로 옮겨 보세요. 여기에 설명이 나오고 그림에서 해당하는 부분이 밝아집니다.",
  "formula.min.name": "G에 대한 최소",
  "formula.min":
    "$G$는 $D$가 최선을 다하는 가운데 $V$가 되도록 작아지게 가중치를 고릅니다. 첫째 항에는 $G$가 없으므로 둘째 항만 바꿀 수 있습니다.",
  "formula.max.name": "D에 대한 최대",
  "formula.max":
    "$D$는 $V$가 되도록 커지게, 곧 실제 점에서는 1에, 생성된 점에서는 0에 가깝게 답하도록 가중치를 고릅니다. $G$가 고정되었을 때의 최선이 가는 선 $D^*$입니다.",
  "formula.V.name": "V(D, G)",
  "formula.V":
    "게임의 가치입니다. $D$가 얻는 만큼 $G$가 잃습니다. 0을 넘지 않으며, $p_g = p_data$이고 $D = ½$인 균형에서는 $−log 4 ≈ −1.386$입니다.",
  "formula.Ex.name": "데이터에 대한 기댓값",
  "formula.Ex":
    "실제 점 $x$에 대한 평균으로, 각 점은 데이터의 분포 $p_data$(점선)만큼 자주 나옵니다. 학습할 때는 미니배치의 평균을 씁니다.",
  "formula.log.name": "로그",
  "formula.log":
    "$D$의 답에 자연로그를 취한 값입니다. $D(x) = 1$이면 0이고, 실제 점을 가짜로 확신할수록 크게 음수가 됩니다. 실제를 실제로 알아보면 $D$에게 이득인 항입니다.",
  "formula.Dx.name": "D(x)",
  "formula.Dx": "판별자입니다. 점이 실제일 확률을 0과 1 사이로 답합니다. 그림의 파선이고 눈금은 오른쪽에 있습니다.",
  "formula.x.name": "x",
  "formula.x": "데이터 공간의 점, 여기서는 실제 점입니다. 아래쪽 두 선 가운데 위의 선, 화살표가 닿는 곳입니다.",
  "formula.Ez.name": "잠재 변수에 대한 기댓값",
  "formula.Ez":
    "우리가 정한 사전분포 $p_z$에서 뽑은 잡음 $z$에 대한 평균입니다. $G$를 거치면 생성된 점에 대한 평균이 됩니다.",
  "formula.log1.name": "1에서 뺀 값의 로그",
  "formula.log1":
    "$log (1−D)$는 $D$가 가짜로 확신하면 0이고, 실제로 여기면 $−∞$로 떨어집니다. $D$는 0에 가깝게 두려 하고 $G$는 끌어내리려 합니다.",
  "formula.DG.name": "생성된 점에 대한 D",
  "formula.DG": "같은 판별자에게 생성된 점을 묻습니다. $D(G(z))$를 $D$는 0에, $G$는 1에 가깝게 하려 합니다.",
  "formula.G.name": "G",
  "formula.G":
    "생성자입니다. 잡음을 데이터 공간으로 보내는 함수 $x = G(z)$이고, 그림의 화살표입니다. 화살표가 모이는 곳에서 $p_g$(초록 선)가 높습니다.",
  "formula.z.name": "z",
  "formula.z":
    "잠재 변수입니다. 그 자체로는 뜻이 없는 잡음이며 맨 아래 선에 있습니다. 생성된 점의 무작위성은 모두 여기서 나옵니다.",
  "formula.real.name": "첫째 항",
  "formula.real": "$D$가 실제 점에서 얻는 몫입니다. $G$와는 무관하고, $D = ½$이면 $−log 2 ≈ −0.693$입니다.",
  "formula.fake.name": "둘째 항",
  "formula.fake":
    "$D$가 생성된 점에서 얻는 몫이자 $G$가 바꿀 수 있는 전부입니다. $D = ½$이면 이것도 $−log 2 ≈ −0.693$입니다.",

  "stops.title": "그림 1의 네 장면",
  "stops.intro":
    "논문의 그림 1은 한 게임의 네 순간을 보여 줍니다. 단추를 누르면 게임이 그 순간으로 가고, 거기서 이어서 진행할 수 있습니다.",
  "stops.a.short": "수렴에 가까운 때",
  "stops.a":
    "$p_g$가 $p_data$에 가깝지만 아직 겹치지는 않습니다. $D$는 군데군데만 맞고, 가는 선 $D^*$에 이르지 못했습니다.",
  "stops.b.short": "최적에 이른 D",
  "stops.b":
    "안쪽 되풀이에서 $D$만 학습했습니다. 이제 누구보다도 잘 가려내는 $D^*(x) = \\frac{p_data(x)}{p_data(x)+p_g(x)}$에 이르렀습니다. $G$는 그대로입니다.",
  "stops.c.short": "D를 따라간 G",
  "stops.c":
    "$G$가 움직였습니다. $D$의 기울기가 $G(z)$를 실제로 여겨지기 쉬운 곳으로 이끌었습니다. $D$는 그대로여서 더는 최적이 아닙니다.",
  "stops.d.short": "균형",
  "stops.d":
    "여러 차례를 더 거치면 둘 다 더 나아질 수 없습니다. $p_g = p_data$가 되어 아무도 가려낼 수 없고, 어디서나 $D(x) = ½$입니다.",
};
