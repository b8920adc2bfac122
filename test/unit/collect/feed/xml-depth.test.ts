import { expect, test } from 'vitest';
import { isDeeperThan } from '../../../../src/collect/feed/xml-depth.ts';

test.each([
  ['<a><b><c></c></b></a>', 3],
  ['<?xml version="1.0"?><!DOCTYPE a><a><b/><b/><b/></a>', 1],
  ['<a><b></b><b></b><b></b></a>', 2],
  ['<a><![CDATA[<p><br><br><br>]]><b><!-- <c><d> --></b></a>', 2],
  ['<a>نص > نص</a>', 1],
  ['نص', 0],
  ['', 0],
  ['</a></a><a>', 1],
  ['<a><b', 1],
  ['<a><![CDATA[<b><b>', 1],
])('%s', (xml, depth) => {
  expect(isDeeperThan(xml, depth)).toBe(false);
  if (depth > 0) expect(isDeeperThan(xml, depth - 1)).toBe(true);
});
