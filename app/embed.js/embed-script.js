// @ts-check
// Turns <backchannel-timeline track="…"> and <div data-backchannel="timeline" data-track="…"> into frames of this site's embeds,
// as high as what they show. No cookie, no storage, no other request. What an element says only ever becomes the query of an
// address under /embed, so that markup which a host lets its own users write cannot frame anything else.
(() => {
  const prefix = "backchannel-";
  const message = "backchannel:height";
  if (customElements.get(`${prefix}timeline`)) return;

  // A module has no current script, and a copy of this file lies elsewhere: then it is the address that the server knows.
  const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";
  const origin = /^[^?#]*\/embed\.js($|[?#])/.test(own) ? new URL(own).origin : "https://instance.invalid";

  /** Title of the frame; its height in px until it has told its own, on a wide and on a narrow page. @type {Record<string, [string, number, number]>} */
  const widgets = {
    timeline: ["Timeline of contacts and announcements", 540, 1580],
    aligned: ["Announcements around each contact", 750, 1270],
    coincidences: ["Count of coincidences", 300, 450],
    latest: ["The latest contact", 200, 260],
    event: ["An event", 760, 1130],
  };
  const narrowPx = 640;
  const parameters = [
    "track",
    "series",
    "from",
    "to",
    "window",
    "rule",
    "order",
    "theme",
    "accent",
    "lang",
    "version",
    "links",
  ];
  const read = ["slug", "title", "height", ...parameters];

  /** What stands in an element now. @type {Map<Element, { frame: HTMLIFrameElement, address: string }>} */
  const drawn = new Map();

  /** @param {Element} element */
  function draw(element) {
    const isDiv = element.localName === "div";
    const widget =
      (isDiv ? element.getAttribute("data-backchannel") : element.localName.slice(prefix.length)) ?? "";
    /** @param {string} name */
    const get = (name) => element.getAttribute(isDiv ? `data-${name}` : name) ?? "";
    const known = Object.hasOwn(widgets, widget) ? widgets[widget] : undefined;
    const before = drawn.get(element);
    if (!known || (widget === "event" && !get("slug"))) {
      // What the host wrote inside shows again.
      if (before) element.shadowRoot?.replaceChildren(document.createElement("slot"));
      drawn.delete(element);
      return;
    }
    const query = new URLSearchParams();
    for (const name of parameters) if (get(name)) query.set(name, get(name));
    // An embed tells its height only where it is asked to: then it carries a small script.
    query.set("size", "report");
    const path = widget === "event" ? `events/${encodeURIComponent(get("slug"))}` : widget;
    const address = `${origin}/embed/${path}?${query}`;
    // A new frame instead of a new address in the old one: that would be a step of the reader's Back button.
    const frame = before?.address === address ? before.frame : document.createElement("iframe");
    frame.title = get("title") || `Backchannel: ${known[0]}`;
    if (frame === before?.frame) return;
    frame.loading = "lazy";
    frame.setAttribute("credentialless", "");
    Object.assign(frame.style, { display: "block", width: "100%", border: "0" });
    frame.src = address;
    // In a shadow tree the styles of the host do not reach the frame, and the host's own scripts do not miss their children.
    (element.shadowRoot ?? element.attachShadow({ mode: "open" })).replaceChildren(frame);
    const isNarrow = frame.offsetWidth > 0 && frame.offsetWidth < narrowPx;
    frame.style.height =
      before?.frame.style.height || `${Number(get("height")) || known[isNarrow ? 2 : 1]}px`;
    drawn.set(element, { frame, address });
  }

  addEventListener("message", ({ data, source, origin: from }) => {
    // A frame without an origin is not ours: in a host that has none itself no embed is shown at all.
    if (data?.type !== message || from !== origin || !source) return;
    const height = Math.ceil(data.height);
    if (!(height > 0 && height < 1e5)) return;
    for (const [element, { frame }] of drawn) {
      if (!element.isConnected) drawn.delete(element);
      else if (frame.contentWindow === source) frame.style.height = `${height}px`;
    }
  });

  // Several attributes that change at once make one new frame.
  /** @type {Set<Element>} */
  const waiting = new Set();
  /** @param {Element} element */
  function drawSoon(element) {
    if (!waiting.size) {
      queueMicrotask(() => {
        for (const each of waiting) if (each.isConnected) draw(each);
        waiting.clear();
      });
    }
    waiting.add(element);
  }

  for (const widget of Object.keys(widgets)) {
    customElements.define(
      prefix + widget,
      class extends HTMLElement {
        static observedAttributes = read;
        connectedCallback() {
          drawSoon(this);
        }
        attributeChangedCallback() {
          if (this.isConnected) drawSoon(this);
        }
      },
    );
  }

  const divs = "div[data-backchannel]";
  /** @param {Node} node */
  function find(node) {
    if (!(node instanceof Element)) return;
    if (node.matches(divs)) draw(node);
    node.querySelectorAll(divs).forEach(draw);
  }
  new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === "childList") addedNodes.forEach(find);
      else if (target instanceof Element && (target.matches(divs) || drawn.has(target))) draw(target);
    }
  }).observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ["backchannel", ...read].map((name) => `data-${name}`),
  });
  find(document.documentElement);
})();
