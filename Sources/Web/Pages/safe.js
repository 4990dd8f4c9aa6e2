/**
 * The only way in which marked-up text from the program gets onto a page: it is parsed without being shown, and what is
 * on the lists below is built anew from it. Everything else is left out; its text stays, but for scripts and styles.
 */

const htmlTags = new Set(("h1 h2 h3 h4 h5 h6 p ul ol li strong em b i u s del sub sup code pre blockquote br hr table thead tbody "
  + "tr th td figure figcaption div span section article header footer img a small mark kbd dl dt dd").split(" "));
const htmlAttributes = new Set(["alt", "colspan", "rowspan", "scope", "lang", "dir", "start", "class", "src", "title", "width", "height"]);
const svgTags = new Set("svg g path rect circle ellipse line polyline polygon text tspan title desc".split(" "));
const svgAttributes = new Set(("viewBox width height x y x1 y1 x2 y2 dx dy cx cy r rx ry d points transform fill stroke "
  + "stroke-width stroke-dasharray stroke-linecap stroke-linejoin fill-opacity stroke-opacity opacity font-size font-weight "
  + "font-family font-style text-anchor dominant-baseline class role aria-label aria-hidden shape-rendering "
  + "preserveAspectRatio").split(" "));
/** Their text is no text for people. */
const dropped = new Set(["script", "style", "template", "iframe", "object", "embed", "noscript", "foreignobject"]);

/** The nodes of a slide. */
export function safeHtml(text) {
  const parsed = new DOMParser().parseFromString(text, "text/html");
  return [...parsed.body.childNodes].flatMap((node) =>
    rebuild(node, htmlTags, htmlAttributes, (tag) => document.createElement(tag)));
}

/** The nodes of a drawing. */
export function safeSvg(text) {
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
  return rebuild(parsed.documentElement, svgTags, svgAttributes, (tag) =>
    document.createElementNS("http://www.w3.org/2000/svg", tag));
}

function rebuild(node, tags, attributes, make) {
  if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.data)];
  if (node.nodeType !== Node.ELEMENT_NODE) return [];
  const tag = node.localName;
  if (dropped.has(tag.toLowerCase())) return [];
  const children = [...node.childNodes].flatMap((child) => rebuild(child, tags, attributes, make));
  if (!tags.has(tag)) return children;
  const element = make(tag);
  for (const { name, value } of node.attributes) {
    if (attributes.has(name) && isHarmless(name, value)) element.setAttribute(name, value);
  }
  element.append(...children);
  return [element];
}

/** Pictures come from this program or stand in the text itself; nothing points anywhere else. */
function isHarmless(name, value) {
  if (name === "src") return /^\/(?!\/)/.test(value) || /^data:image\/(png|jpeg|gif|webp|svg\+xml)[;,]/.test(value);
  return !/url\(|javascript:/i.test(value);
}
