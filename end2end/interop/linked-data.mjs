// Reading linked data without the network: what our documents refer to is here, everything else is refused.

const ANNOTATIONS = "http://www.w3.org/ns/anno.jsonld";

/** @param {string} vocabulary */
const link = (vocabulary) => ({ "@type": "@id", "@id": vocabulary });

/** The terms of the Web Annotation context that exports use, as the vocabulary's appendix A maps them. */
const annotations = {
  oa: "http://www.w3.org/ns/oa#",
  dc: "http://purl.org/dc/elements/1.1/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  as: "http://www.w3.org/ns/activitystreams#",
  id: { "@type": "@id", "@id": "@id" },
  type: { "@type": "@id", "@id": "@type" },
  Annotation: "oa:Annotation",
  AnnotationCollection: "as:OrderedCollection",
  AnnotationPage: "as:OrderedCollectionPage",
  SpecificResource: "oa:SpecificResource",
  TextualBody: "oa:TextualBody",
  TextQuoteSelector: "oa:TextQuoteSelector",
  TextPositionSelector: "oa:TextPositionSelector",
  describing: "oa:describing",
  identifying: "oa:identifying",
  body: link("oa:hasBody"),
  target: link("oa:hasTarget"),
  source: link("oa:hasSource"),
  selector: link("oa:hasSelector"),
  scope: link("oa:hasScope"),
  motivation: { "@type": "@vocab", "@id": "oa:motivatedBy" },
  purpose: { "@type": "@vocab", "@id": "oa:hasPurpose" },
  exact: "oa:exact",
  prefix: "oa:prefix",
  suffix: "oa:suffix",
  start: { "@type": "xsd:nonNegativeInteger", "@id": "oa:start" },
  end: { "@type": "xsd:nonNegativeInteger", "@id": "oa:end" },
  value: "rdf:value",
  format: "dc:format",
  language: "dc:language",
  label: "rdfs:label",
  first: link("as:first"),
  items: { "@type": "@id", "@id": "as:items", "@container": "@list" },
  total: { "@type": "xsd:nonNegativeInteger", "@id": "as:totalItems" },
  startIndex: { "@type": "xsd:nonNegativeInteger", "@id": "as:startIndex" },
};

/** The contexts by address. @type {Record<string, { "@context": object }>} */
export const CONTEXTS = { [ANNOTATIONS]: { "@context": annotations } };

/**
 * A document loader that knows these contexts and nothing else.
 *
 * @param {string} url
 */
export async function contexts(url) {
  const document = CONTEXTS[url];
  if (!document) throw new Error(`a document refers to ${url}`);
  return { document, documentUrl: url, contextUrl: undefined };
}
