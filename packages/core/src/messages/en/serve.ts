export const serve = {
  "serve.port": (p: { got: string }) =>
    `Cannot start: got the port "${p.got}"; expected a whole number from 0 to 65535, 0 being any that is free`,
  "serve.port-taken": (p: { port: number; free: number }) =>
    `Cannot start on port ${p.port}: another program listens there; choose another, for example --port ${p.free}, or --port 0 for any that is free`,
  "serve.port-forbidden": (p: { port: number }) =>
    `Cannot start on port ${p.port}: the system does not allow it; ports from 1024 on are for everyone, for example --port 2014`,
  "serve.not-built": (p: { folder: string }) =>
    `Cannot start the studio: its pages are not in ${p.folder}; in a clone, npm run studio:build makes them; an installed zerosum lacks files and has to be installed anew`,
};
