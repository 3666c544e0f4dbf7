// Problems that an HTML validator finds in a response.
import { HtmlValidate } from "html-validate";

/** The HTML standard's own rules, those of accessibility, and what our content policy needs. */
const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    "no-inline-style": "error",
    "no-implicit-close": "error",
    // A `<ul>` without markers loses its role in Safari; role="list" gives it back.
    "no-redundant-role": "off",
    // ARIA allows names on these elements: the drawing and its groups have one.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
  },
});

export async function problems(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}
