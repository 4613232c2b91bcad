import { expect, test } from "vitest";
import { targetState } from "../../src/document/targetsSection.ts";

const goal = (now: number, range: readonly [number, number] = [now - 0.1, now + 0.1]) => ({
  start: { year: 2014, value: 10 },
  now: { year: 2016, value: now, lower: range[0], upper: range[1] },
  target: { year: 2020, value: 4 },
});

test("a third of the way after a third of the time is on track", () => {
  expect(targetState(goal(8))).toBe("on-track");
});

test("less of the way than of the time is off track, and so is the wrong direction", () => {
  expect(targetState(goal(9))).toBe("off-track");
  expect(targetState(goal(11))).toBe("off-track");
});

test("a change whose range still holds the start is unclear", () => {
  expect(targetState(goal(8, [6, 10.5]))).toBe("unclear");
});

test("a goal is reached at its value and beyond", () => {
  expect(targetState(goal(4))).toBe("reached");
  expect(targetState(goal(3))).toBe("reached");
});
