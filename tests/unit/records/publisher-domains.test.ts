import { describe, expect, it } from "vitest";
import {
  domainOfAddress,
  domainsAbove,
  knownPublisher,
  publisherOfAddress,
} from "@/lib/records/publisher-domains";

describe("domainOfAddress", () => {
  it.each([
    ["https://www.reuters.com/world/x", "reuters.com"],
    [" https://M.Pravda.com.ua/news/ ", "pravda.com.ua"],
    ["https://en.interfax.com.ua/news", "en.interfax.com.ua"],
    ["https://tass.ru./1", "tass.ru"],
    ["reuters.com", ""],
    ["javascript:alert(1)", ""],
    ["https://", ""],
    ["", ""],
  ])("reads %j as %j", (address, domain) => {
    expect(domainOfAddress(address)).toBe(domain);
  });
});

describe("knownPublisher", () => {
  it("knows a domain and what lies below it, and no other that ends alike", () => {
    expect(knownPublisher("reuters.com")).toBe("Reuters");
    expect(knownPublisher("en.interfax.com.ua")).toBe("Interfax-Ukraine");
    expect(knownPublisher("notreuters.com")).toBeNull();
    expect(knownPublisher("constructor")).toBeNull();
    expect(knownPublisher("__proto__.com")).toBeNull();
  });
});

describe("publisherOfAddress", () => {
  it("falls back on the domain", () => {
    expect(publisherOfAddress("https://www.agency.example/1")).toBe("agency.example");
    expect(publisherOfAddress("https://tass.com/politics")).toBe("TASS");
    expect(publisherOfAddress("no address")).toBe("");
  });
});

describe("domainsAbove", () => {
  it("lists what a domain is a part of, down to two labels", () => {
    expect(domainsAbove("a.b.c.org")).toEqual(["a.b.c.org", "b.c.org", "c.org"]);
    expect(domainsAbove("localhost")).toEqual([]);
  });
});
