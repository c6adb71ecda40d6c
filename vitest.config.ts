import { defineConfig } from "vitest/config";

const project = (name: string, include: string[]) => ({
  test: { name, include, testTimeout: 300_000, hookTimeout: 300_000 },
});

export default defineConfig({
  test: {
    projects: [
      project("unit", ["src/**/*.test.ts"]),
      project("architecture", ["tests/architecture/**/*.test.ts"]),
      project("parity", ["tests/parity/**/*.test.ts"]),
      project("golden", ["tests/golden/**/*.test.ts"]),
      project("flow", ["tests/flow/**/*.test.ts"]),
      project("web", ["tests/web/**/*.test.ts"]),
    ],
  },
});
