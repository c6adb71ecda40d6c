import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { packBodies } from "./packed.ts";
import { rendered, toWire } from "./wire.ts";

const whole = rendered(
  toWire(Array.from({ length: 400 }, (_, k) => ({ state: k, name: `state ${k}` }))),
  "application/json",
);

test("a client gets the smallest encoding it takes, the same bytes inside, under a tag of its own", async () => {
  const packFor = packBodies();
  const [br, gz, plain] = [
    await packFor(whole, "gzip, deflate, br"),
    await packFor(whole, "br;q=0, gzip"),
    await packFor(whole, "identity"),
  ];
  expect([br.encoding, gz.encoding, plain.encoding]).toEqual(["br", "gzip", undefined]);
  expect(brotliDecompressSync(br.bytes).equals(whole.bytes)).toBe(true);
  expect(gunzipSync(gz.bytes).equals(whole.bytes)).toBe(true);
  expect(plain.bytes).toBe(whole.bytes);
  expect(new Set([br.etag, gz.etag, plain.etag]).size).toBe(3);
  expect([br.etag, gz.etag].every((tag) => /^"[\w-]+"$/.test(tag))).toBe(true);
  expect(br.bytes.byteLength).toBeLessThan(whole.bytes.byteLength / 4);
});

test("a body is packed once, however many ask for it", async () => {
  const packFor = packBodies();
  const [one, two] = await Promise.all([packFor(whole, "br"), packFor(whole, "br")]);
  expect(two.bytes).toBe(one.bytes);
  expect((await packFor(whole, "br")).bytes).toBe(one.bytes);
});

test("what fits in a packet and what is packed already are sent as they are", async () => {
  const packFor = packBodies();
  const short = rendered(toWire({ status: "ok" }), "application/json");
  expect(await packFor(short, "br")).toEqual({ bytes: short.bytes, etag: short.etag });
  const pdf = { ...whole, type: "application/pdf" };
  expect((await packFor(pdf, "br")).encoding).toBeUndefined();
});
