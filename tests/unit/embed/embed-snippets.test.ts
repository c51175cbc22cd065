import { expect, test } from "vitest";
import { readChoice } from "@/lib/embed/embed-choice";
import { embedImageAddress } from "@/lib/embed/embed-image";
import { embedSnippets } from "@/lib/embed/embed-snippets";
import { parseHeightMessage } from "@/lib/embed/height-message";
import { pageOfEmbed } from "@/lib/embed/page-of-embed";

const publicUrl = "https://tracker.example";

function snippetsOf(title: string, query: string) {
  const { choice } = readChoice("timeline", null, new URLSearchParams(query));
  return embedSnippets({
    choice,
    publicUrl,
    title,
    heightPx: 700,
    heightsPx: [1300, 700, 500],
    pageAddress: publicUrl + pageOfEmbed(choice),
    pngAddress: publicUrl + embedImageAddress(choice, "png"),
  });
}

test("each way to embed names the same choice", () => {
  const snippets = snippetsOf("Three of six", "track=europe&track=us-ukraine&theme=dark&window=3");
  expect(snippets).toEqual({
    iframe:
      '<iframe src="https://tracker.example/embed/timeline?track=europe&amp;track=us-ukraine&amp;window=3&amp;theme=dark" title="Three of six" width="100%" height="700" frameborder="0" loading="lazy"></iframe>',
    script: [
      '<script async src="https://tracker.example/embed.js"></script>',
      '<backchannel-timeline track="europe,us-ukraine" window="3" theme="dark" height="1300 700 500"><a href="https://tracker.example/?track=europe&amp;track=us-ukraine&amp;window=3">Three of six</a></backchannel-timeline>',
    ].join("\n"),
    oembed:
      "https://tracker.example/api/oembed?url=https%3A%2F%2Ftracker.example%2Fembed%2Ftimeline%3Ftrack%3Deurope%26track%3Dus-ukraine%26window%3D3%26theme%3Ddark&format=json",
    markdown:
      "[![Three of six](https://tracker.example/images/embed/timeline.png?track=europe&track=us-ukraine&window=3&theme=dark)](https://tracker.example/?track=europe&track=us-ukraine&window=3)",
  });
});

test("a title cannot leave its place", () => {
  const snippets = snippetsOf('a"></iframe><script>x</script> [b](c)', "");
  expect(snippets.iframe).not.toContain("<script");
  expect(snippets.script.split("\n")[1]).not.toContain("<script");
  expect(snippets.markdown).toContain("\\[b\\](c)");
});

test("only a message with a height is one", () => {
  expect(parseHeightMessage({ type: "backchannel:height", height: 612.2, id: "a" })).toBe(613);
  for (const data of [
    null,
    "backchannel:height",
    { type: "backchannel:height" },
    { type: "backchannel:height", height: "500" },
    { type: "backchannel:height", height: -5 },
    { type: "backchannel:height", height: Number.POSITIVE_INFINITY },
    { type: "backchannel:height", height: 1e9 },
    { type: "other", height: 500 },
  ]) {
    expect(parseHeightMessage(data)).toBeNull();
  }
});
