// The search of a static copy: what the engine found for each word and name, summed over what is typed.
"use strict";
(function () {
  const place = document.getElementById("static-search");
  const index = window.passerelleSearch;
  if (!place || !index) return;
  const language = document.documentElement.lang;
  const longestName = 8;

  /** Without case and diacritics, as the index was made. */
  function folded(word) {
    return word.toLowerCase().normalize("NFKD").replace(/\p{Mn}/gu, "");
  }

  const grammar = new Set(index.grammar);
  const knownWords = Object.keys(index.words).filter((key) => !key.includes(" "));

  /** How many letters two words begin with alike. */
  function shared(one, other) {
    let length = 0;
    while (length < one.length && one[length] === other[length]) length += 1;
    return length;
  }

  /** The word of the catalogue that one unknown to it is most probably a form of: it differs in two
   * letters at the end at most, on either side. Itself where there is none. */
  function formOf(word) {
    const least = Math.max(4, word.length - 2);
    let best = word;
    let most = 0;
    for (const known of knownWords) {
      const length = shared(word, known);
      if (length < least || known.length > length + 2) continue;
      if (length > most || (length === most && known.length < best.length)) {
        best = known;
        most = length;
      }
    }
    return best;
  }

  /** The parts of a query: the longest names first, then words. A part counts for as many words as it
   * has, grammar for none. */
  function parts(text) {
    const typed = text.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
    const words = typed.map(folded);
    const found = [];
    for (let start = 0; start < words.length;) {
      let length = Math.min(longestName, words.length - start);
      while (length > 1 && !index.words[words.slice(start, start + length).join(" ")]) length -= 1;
      const asTyped = typed[start];
      const isAcronym = length === 1 && asTyped.length > 1 && asTyped === asTyped.toUpperCase();
      const key = words.slice(start, start + length).join(" ");
      const isKnown = length > 1 || index.words[key] || grammar.has(key);
      const told = words.slice(start, start + length).filter((word) => !grammar.has(word)).length;
      found.push({
        key: isAcronym && index.words[asTyped] ? asTyped : isKnown ? key : formOf(key),
        weight: length > 1 ? Math.max(told, 1) : told,
      });
      start += length;
    }
    const telling = found.filter((part) => part.weight > 0);
    return telling.length > 0 ? telling : found;
  }

  /** Ranks of records with enough of `asked`, best first. */
  function ranked(asked) {
    const all = asked.reduce((sum, part) => sum + part.weight, 0);
    // Of one or two words all must be found, of more half; of many parts, half of the parts.
    const isLong = asked.length > 6;
    const weight = (part) => (isLong || all === 0 ? 1 : part.weight);
    const total = isLong || all === 0 ? asked.length : all;
    const needed = total <= 2 ? total : Math.ceil(total / 2);
    const scores = new Map();
    for (const part of asked) {
      const postings = index.words[part.key] || [];
      for (let at = 0; at < postings.length; at += 2) {
        const entry = scores.get(postings[at]) || { count: 0, score: 0 };
        entry.count += weight(part);
        entry.score += postings[at + 1];
        scores.set(postings[at], entry);
      }
    }
    return [...scores.entries()]
      .filter(([, entry]) => entry.count >= needed)
      // Equals stay as they came: in the engine's order for the first part that has them.
      .sort((one, other) => other[1].score - one[1].score)
      .map(([rank]) => rank);
  }

  /** Ranks of records, best first; without the words that nobody wrote where nothing has them all. */
  function search(text) {
    const asked = parts(text);
    const found = ranked(asked);
    return found.length > 0 ? found : ranked(asked.filter((part) => index.words[part.key]));
  }

  function best(texts) {
    const tag = [language, "und", "en"].find((tag) => texts[tag]) || Object.keys(texts)[0];
    return { tag: tag, text: texts[tag] || "" };
  }

  function element(name, words, tag) {
    const made = document.createElement(name);
    made.textContent = words;
    if (tag && tag !== language && tag !== "und") made.lang = tag;
    return made;
  }

  /** “12 practices”, in the form that the number takes. */
  function counted(number) {
    const forms = JSON.parse(place.dataset.counts);
    const form = forms[new Intl.PluralRules(language).select(number)] ?? forms.other ?? forms.many;
    return form.replace("{count}", new Intl.NumberFormat(language).format(number));
  }

  function show(text) {
    const ranks = text.trim() ? search(text) : index.records.map((_, rank) => rank);
    const list = document.createElement("ol");
    list.className = "hits narrow";
    for (const rank of ranks) {
      const record = index.records[rank];
      const title = best(record.title);
      const summary = best(record.summary);
      const item = document.createElement("li");
      const link = element("a", title.text || record.id, title.tag);
      link.href = "practices/" + record.id + ".html";
      const heading = document.createElement("h2");
      heading.className = "card-title";
      heading.append(link);
      const words = element("p", summary.text, summary.tag);
      words.className = "card-summary";
      item.append(heading, words);
      list.append(item);
    }
    const status = element("p", counted(ranks.length));
    status.className = "status";
    status.setAttribute("role", "status");
    place.replaceChildren(status, list);
  }

  const field = document.querySelector("#content input[name=q]");
  const asked = new URLSearchParams(window.location.search).get("q") || "";
  if (field) field.value = asked;
  window.passerelleFind = (text) => search(text).map((rank) => index.records[rank].id);
  show(asked);
})();
