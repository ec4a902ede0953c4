/** The studio's own words; those of columns, metrics, options and errors come from the core, through a worker. */
export const en = {
  "app.title": "zerosum studio",
  "app.game": "Game",
  "app.lessons": "Lessons",
  "app.tables": "Tables",
  "app.language": "Language",
  "app.theme": "Colours",
  "app.theme.auto": "As the system has it",
  "app.theme.light": "Light",
  "app.theme.dark": "Dark",
  "app.skip": "To the content",
};
