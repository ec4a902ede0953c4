import type { Words } from "./words.ts";

export const ko: Words = {
  "app.title": "zerosum 스튜디오",
  "app.game": "게임",
  "app.lessons": "수업",
  "app.tables": "표",
  "app.language": "언어",
  "app.theme": "색",
  "app.theme.auto": "시스템 설정대로",
  "app.theme.light": "밝게",
  "app.theme.dark": "어둡게",
  "app.skip": "본문으로",
};
