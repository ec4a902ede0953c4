export * from "@zerosum/core";
