/** The part of the DOM that the readers use; linkedom has no types of its own that fit Node without `lib.dom`. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<HtmlNode>;
}

export interface HtmlElement extends HtmlNode {
  readonly tagName: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
  remove(): void;
}

export interface HtmlPage extends HtmlElement {
  readonly documentElement: HtmlElement | null;
}

export const ELEMENT = 1;
export const TEXT = 3;
