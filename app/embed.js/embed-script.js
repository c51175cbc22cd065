// @ts-check
// Turns <backchannel-timeline track="…"> and <div data-backchannel="timeline" data-track="…"> into frames of this site's embeds,
// as high as what they show. No cookie, no storage, no other request. What an element says only ever becomes the query of an
// address under /embed, so that markup which a host lets its own users write cannot frame anything else.
(() => {
  const prefix = "backchannel-";
  const message = "backchannel:height";
  if (customElements.get(`${prefix}timeline`)) return;

  // Written in by the server: the script may come through a redirect, as a module or as a copy elsewhere.
  const origin = "https://instance.invalid";

  /** Title of the frame; its height in px until it has told its own: under 640 px, from there on, from 960 px on. @type {Record<string, [string, ...number[]]>} */
  const widgets = {
    timeline: ["Timeline of contacts and announcements", 1340, 570, 450],
    aligned: ["Announcements around each contact", 1350, 770, 700],
    coincidences: ["Count of coincidences", 530, 310, 240],
    latest: ["The latest contact", 500, 310],
    event: ["An event", 1170, 810, 720],
  };
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
  /** Attributes that any element may have; with a sign in their name they belong to the host's own tools. */
  const usual = /^(class|is|exportparts|xmlns|item.+|.*[^a-z].*)$/;

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
      undraw(element);
      return;
    }
    const query = new URLSearchParams();
    for (const name of parameters) if (get(name)) query.set(name, get(name));
    for (const { name } of element.attributes) {
      const own = isDiv ? name.slice(5) : name;
      if (read.includes(own) || (isDiv ? !name.startsWith("data-") || own === "backchannel" : isUsual(own)))
        continue;
      // In an element of ours the frame says that there is no such parameter; a div may have data for others.
      if (isDiv) console.warn(`Backchannel: ${name} is not read.`);
      else query.set(own, get(own));
    }
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
    const heights = get("height").split(/\s+/).map(Number).filter(isHeight);
    if (!heights.length) heights.push(...known.slice(1).map(Number));
    const width = frame.offsetWidth || 640;
    const drawing = width < 640 ? 0 : width < 960 ? 1 : 2;
    frame.style.height = before?.frame.style.height || `${heights[Math.min(drawing, heights.length - 1)]}px`;
    drawn.set(element, { frame, address });
  }

  /** What the host wrote inside shows again. @param {Element} element */
  function undraw(element) {
    if (drawn.delete(element)) element.shadowRoot?.replaceChildren(document.createElement("slot"));
  }

  /** @param {number} px */
  function isHeight(px) {
    return px > 0 && px < 1e5;
  }

  /** @param {string} name */
  function isUsual(name) {
    if (usual.test(name)) return true;
    for (const key in HTMLElement.prototype) if (key.toLowerCase() === name) return true;
    return false;
  }

  // Where the host's policy lets no frame of ours in, the browser would leave a box that says so.
  document.addEventListener("securitypolicyviolation", ({ disposition, effectiveDirective, blockedURI }) => {
    if (disposition !== "enforce" || effectiveDirective !== "frame-src" || !blockedURI.startsWith(origin))
      return;
    for (const element of drawn.keys()) undraw(element);
  });

  addEventListener("message", ({ data, source, origin: from }) => {
    // A frame without an origin is not ours: in a host that has none itself no embed is shown at all.
    if (data?.type !== message || from !== origin || !source) return;
    const height = Math.ceil(data.height);
    if (!isHeight(height)) return;
    for (const { frame } of drawn.values())
      if (frame.contentWindow === source) frame.style.height = `${height}px`;
  });

  // Several attributes that change at once make one new frame.
  /** @type {Set<Element>} */
  const waiting = new Set();
  /** Draws what is on the page, and lets go of what has left it; one that cannot be drawn stops no other. @param {Element} element */
  function settle(element) {
    try {
      if (element.isConnected) draw(element);
      else drawn.delete(element);
    } catch (error) {
      console.warn(error);
    }
  }

  /** @param {Element} element */
  function drawSoon(element) {
    if (!waiting.size) {
      queueMicrotask(() => {
        const all = [...waiting];
        waiting.clear();
        all.forEach(settle);
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
        disconnectedCallback() {
          drawSoon(this);
        }
        attributeChangedCallback() {
          drawSoon(this);
        }
      },
    );
  }

  const divs = "div[data-backchannel]";
  /** @param {Node} node */
  function find(node) {
    if (!(node instanceof Element)) return;
    if (node.matches(divs)) settle(node);
    node.querySelectorAll(divs).forEach(settle);
  }
  new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === "childList") for (const node of [...removedNodes, ...addedNodes]) find(node);
      else if (target instanceof Element && (target.matches(divs) || drawn.has(target))) settle(target);
    }
  }).observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ["backchannel", ...read].map((name) => `data-${name}`),
  });
  find(document.documentElement);
})();
