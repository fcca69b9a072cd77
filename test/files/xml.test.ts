/** XML taken apart and put together again, as programs write it and as none should. */
import {
  attributesOf,
  decodeXml,
  encodeXml,
  innerXml,
  putTogether,
  takeApart,
  withoutPrefix,
} from "../../src/files/package/xml";

const names = (xml: string): string[] => takeApart(xml).children.map(({ name }) => name);

test.each([
  ["<a><b/><c>x</c></a>", ["b", "c"]],
  ["<a><b><b/></b><b/></a>", ["b", "b"]],
  ['<?xml version="1.0"?>\n<!DOCTYPE a><a k="1"><b x=">"/></a>', ["b"]],
  ["<a><!-- <x/> --><b/><![CDATA[<y/>]]><c\n k='/>'/></a>", ["b", "c"]],
  ["<a/>", []],
  ["<a></a>", []],
  ["<a>text</a>", []],
  ["<x:a><x:b/></x:a>", ["x:b"]],
])("%s", (xml, children) => {
  expect(names(xml)).toEqual(children);
  // What is said outside the children, texts and comments, is not kept between them.
  expect(putTogether(takeApart(putTogether(takeApart(xml))))).toBe(putTogether(takeApart(xml)));
});

test.each(["<a><b>", "<a", "<a k='", "<a><!-- </a>", "", "text", "<a><![CDATA[x</a>"])("%s is no element", (xml) => {
  expect(() => takeApart(xml)).toThrow(/XML/);
});

test("attributes, in their order, decoded", () => {
  expect([...attributesOf('<a b="1" c = \'x"y\' d="&lt;&amp;&#65;&#x42;"\n e=""/>')]).toEqual([
    ["b", "1"],
    ["c", 'x"y'],
    ["d", "<&AB"],
    ["e", ""],
  ]);
  expect([...attributesOf("<a>")]).toEqual([]);
});

test("texts in and out", () => {
  const odd = "a<b>&\"'\u0001\n\r\tệ😀\ud83d x\ude00\uffff";
  expect(encodeXml(odd)).toBe("a&lt;b&gt;&amp;&quot;'\ufffd&#10;&#13;&#9;ệ😀\ufffd x\ufffd\ufffd");
  expect(decodeXml("a&lt;b&gt;&amp;&quot;&apos;&#10;&#x1EC7;&#X41;&#1114112;&nothing;")).toBe(
    "a<b>&\"'\nệA&#1114112;&nothing;",
  );
  expect(innerXml("<a><b/>x</a>")).toBe("<b/>x");
  expect(innerXml("<a/>")).toBe("");
  expect(withoutPrefix('<x:a xmlns:x="u"><x:b/></x:a>')).toBe('<a xmlns="u"><b/></a>');
  expect(withoutPrefix('<a xmlns="u"><x:b/></a>')).toBe('<a xmlns="u"><x:b/></a>');
});
