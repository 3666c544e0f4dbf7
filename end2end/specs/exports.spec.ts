// Every view in every format, as programs that are not ours read it.
import { parse as parseCsv } from "csv-parse/sync";
import ICAL from "ical.js";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import { JSDOM } from "jsdom";
import jsonld from "jsonld";
import { readFileSync } from "node:fs";
import { validateXML } from "xmllint-wasm";
import { expect, test } from "../support/test.ts";
import { address, views } from "../support/views.mjs";
import { contexts } from "../interop/linked-data.mjs";
import type { APIRequestContext } from "@playwright/test";

test.describe.configure({ mode: "parallel" });

/** Of `@apache-annotator/dom`, whose own types do not resolve. */
type Matcher = (selector: object) => (scope: Node) => AsyncIterable<Range>;
interface Annotator {
  createTextPositionSelectorMatcher: Matcher;
  createTextQuoteSelectorMatcher: Matcher;
}
// It was written for browsers, where these are there for all.
const { Node, NodeFilter } = new JSDOM().window;
Object.assign(globalThis, { Node, NodeFilter });
const annotator = (await import("@apache-annotator/dom")) as unknown as Annotator;

/** The answer to every view in a format. */
async function all(request: APIRequestContext, extension: string) {
  const whole = await (await request.get(address("json", "lang=de"))).json();
  const queries = views(whole);
  expect(queries.length).toBeGreaterThanOrEqual(25);
  const get = async (query: string) => {
    const answer = await request.get(address(extension, query));
    expect(answer.status(), query).toBe(200);
    expect(answer.headers()["zeitstrahl-ignored"], query).toBeUndefined();
    const exported: Document = await (await request.get(address("json", query))).json();
    return { query, text: await answer.text(), document: exported };
  };
  const answers = [];
  for (const query of queries) answers.push(await get(query));
  // Filters that leave everything, or nothing but nothing, would test little.
  const sizes = new Set(answers.map(({ document }) => document.events.length));
  expect(sizes.size).toBeGreaterThan(5);
  return answers;
}

interface Claim {
  id: string;
  mode: string;
  date: { edtf?: string; earliest?: string; latest?: string };
  quote?: { exact: string };
}
interface Document {
  events: { id: string; dated_by: string[]; claims: Claim[] }[];
}

/** The claims that an event goes by. */
const dated = ({ events }: Document) =>
  events.flatMap((event) =>
    event.dated_by.map((id) => ({ event, claim: event.claims.find((claim) => claim.id === id) as Claim })),
  );

/** The document with every term spelt out; fails as soon as a term would be dropped. */
const expand = (document: object) => jsonld.expand(document, { documentLoader: contexts, safe: true } as object);

test("an unknown term is noticed", async () => {
  const document = { "@context": { known: "https://example.org/known" }, "@id": "https://example.org/", known: 1 };
  expect(await expand(document)).toHaveLength(1);
  await expect(expand({ ...document, unknown: 1 })).rejects.toThrow();
});

test.describe("every view", () => {
  test("as JSON holds to its published schema", async ({ request }) => {
    const answers = await all(request, "json");
    const { $schema } = JSON.parse(answers[0]?.text ?? "");
    const schema = await (await request.get(new URL($schema).pathname)).json();
    const validate = new Ajv2020({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
    for (const { query, text } of answers) {
      validate(JSON.parse(text));
      expect(validate.errors, query).toBeNull();
    }
    validate({ ...JSON.parse(answers[0]?.text ?? ""), events: [{ id: 1 }] });
    expect(validate.errors).not.toBeNull();
  });

  test("as CSV is a table with a row for every claim", async ({ request }) => {
    for (const { query, text, document } of await all(request, "csv")) {
      const rows: Record<string, string>[] = parseCsv(text, { columns: true, record_delimiter: "\r\n" });
      const claims = document.events.flatMap((event) => event.claims);
      expect(rows.map((row) => row["claim_id"]), query).toEqual(claims.map(({ id }) => id));
      expect(rows.map((row) => row["quote"] || undefined), query).toEqual(claims.map(({ quote }) => quote?.exact));
      const cells = rows.flatMap((row) => Object.values(row));
      expect(cells.filter((cell) => /^\s*[=+\-@]/.test(cell)), query).toEqual([]);
    }
  });

  test("as iCalendar has an entry for every date with two ends", async ({ request }) => {
    for (const { query, text, document } of await all(request, "ics")) {
      expect(text.split("\r\n").filter((line) => Buffer.byteLength(line) > 75), query).toEqual([]);
      const calendar = new ICAL.Component(ICAL.parse(text));
      const entries = calendar.getAllSubcomponents("vevent").map((entry) => new ICAL.Event(entry));
      const expected = dated(document).filter(({ claim }) => claim.date.earliest && claim.date.latest);
      expect(entries.length, query).toBe(expected.length);
      for (const [at, { claim, event }] of expected.entries()) {
        const entry = entries[at] as ICAL.Event;
        expect(entry.uid).toContain(event.id);
        expect(entry.startDate.isDate && entry.endDate.isDate).toBe(true);
        expect(entry.startDate.toString(), claim.id).toBe(claim.date.earliest);
        const last = entry.endDate.clone();
        last.adjust(-1, 0, 0, 0);
        expect(last.toString(), claim.id).toBe(claim.date.latest);
        const firm = ["stated", "announced"].includes(claim.mode);
        expect(entry.component.getFirstPropertyValue("status"), claim.id).toBe(firm ? "CONFIRMED" : "TENTATIVE");
      }
      expect(new Set(entries.map(({ uid }) => uid)).size, query).toBe(entries.length);
    }
  });

  test("as Atom is what RFC 4287 calls a feed", async ({ request }) => {
    const schema = readFileSync(new URL("../interop/atom.rng", import.meta.url), "utf8");
    const answers = await all(request, "atom");
    const broken = { fileName: "broken.atom", contents: '<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title></feed>' };
    // In one go: each start of the validator takes longer than all the feeds.
    const xml = [...answers.map(({ text }, index) => ({ fileName: `${index}.atom`, contents: text })), broken];
    const { errors } = await validateXML({ xml, schema, extension: "relaxng" });
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.filter(({ rawMessage }) => !rawMessage.startsWith("broken"))).toEqual([]);
    for (const { query, text, document } of answers) {
      const feed = new JSDOM(text, { contentType: "application/xml" }).window.document;
      const ids = [...feed.querySelectorAll("entry > id")].map((id) => id.textContent?.split("/").pop());
      expect(ids, query).toEqual(document.events.map(({ id }) => id));
      expect(feed.querySelector("feed > updated")?.textContent).toMatch(/^(19|20[01]|202[0-5])/);
    }
  });

  for (const extension of ["jsonld", "annotations.jsonld"]) {
    test(`as linked data (${extension}) expands without losing a term`, async ({ request }) => {
      for (const { query, text } of await all(request, extension)) {
        const expanded = await expand(JSON.parse(text));
        if (!query.includes("qqqqqq")) expect(expanded.length, query).toBeGreaterThan(0);
      }
    });
  }

  test("as annotations is found in the texts, by position and by words", async ({ request }) => {
    const texts = new Map<string, { body: HTMLElement; characters: string[] }>();
    for (const { query, text, document } of await all(request, "annotations.jsonld")) {
      const { first, total } = JSON.parse(text);
      const quoted = document.events.flatMap(({ claims }) => claims.filter(({ quote }) => quote));
      expect([first.items.length, total], query).toEqual([quoted.length, quoted.length]);
      for (const { id, target } of first.items) {
        const source = new URL(target.source).pathname;
        if (!texts.has(source)) {
          const served = await (await request.get(source)).text();
          const { document } = new JSDOM("<body></body>").window;
          document.body.textContent = served;
          texts.set(source, { body: document.body, characters: [...served] });
        }
        const { body, characters } = texts.get(source) ?? { body: null, characters: [] };
        if (!body) throw new Error(source);
        const [quote, position] = target.selector;
        expect(characters.slice(position.start, position.end).join(""), id).toBe(quote.exact);
        for (const match of [annotator.createTextQuoteSelectorMatcher(quote), annotator.createTextPositionSelectorMatcher(position)]) {
          const found = [];
          for await (const range of match(body)) found.push(range.toString());
          expect(found, id).toEqual([quote.exact]);
        }
      }
    }
  });
});

test("the description of the API is valid OpenAPI", async ({ request }) => {
  const description = await (await request.get("/api/v1/openapi.json")).json();
  const validator = new Validator();
  const { valid, errors } = await validator.validate(description);
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
  expect(validator.version).toBe("3.1");
  // Every address that takes no id answers with what is described.
  for (const [path, { get }] of Object.entries<{ get: { responses: Record<string, { content: object }> } }>(description.paths)) {
    if (path.includes("{")) continue;
    const answer = await request.get(`/api/v1${path}`);
    expect(answer.status(), path).toBe(200);
    const [described] = Object.keys(get.responses["200"]?.content ?? {});
    expect(answer.headers()["content-type"]?.split(/; (charset|header|profile)/)[0], path).toBe(described);
  }
});

test("the JSON-LD in pages expands without losing a term", async ({ request }) => {
  for (const page of ["/de/", "/en/?org=microsoft", "/de/event/ireland-operational", "/en/article/europaplaene"]) {
    const html = await (await request.get(page)).text();
    const block = new JSDOM(html).window.document.querySelector('script[type="application/ld+json"]');
    expect((await expand(JSON.parse(block?.textContent ?? ""))).length, page).toBeGreaterThan(0);
  }
});
