"use strict";
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const table = document.getElementById("area-table");
  const areas = all("details.area");

  for (const control of all(".controls")) {
    control.hidden = false;
  }

  // Sorting: up, down, and back to the order of the input.

  const collator = new Intl.Collator(undefined, { numeric: true });
  const numbers = (cell) => cell.dataset.key.split(" ").map(Number);
  const compare = (one, other) => {
    if (one.dataset.key === undefined) {
      return collator.compare(one.textContent, other.textContent);
    }
    const [low, high = low] = numbers(one);
    const [otherLow, otherHigh = otherLow] = numbers(other);
    return low - otherLow || high - otherHigh;
  };

  if (table) {
    const body = table.tBodies[0];
    const inOrder = Array.from(body.rows);
    const headings = Array.from(table.tHead.rows[0].cells);
    headings.forEach((heading, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => {
        const before = heading.getAttribute("aria-sort");
        headings.forEach((each) => each.removeAttribute("aria-sort"));
        const rows = inOrder.slice();
        if (before !== "descending") {
          const sign = before === "ascending" ? -1 : 1;
          heading.setAttribute("aria-sort", before === "ascending" ? "descending" : "ascending");
          rows.sort((one, other) => sign * compare(one.cells[column], other.cells[column]));
        }
        body.append(...rows);
      });
    });

    // Filtering: the table, and the areas below it.

    const text = document.getElementById("filter-text");
    const level = document.getElementById("filter-level");
    const risk = document.getElementById("filter-risk");
    const count = document.getElementById("filter-count");
    const filter = () => {
      const wanted = text.value.trim().toLocaleLowerCase();
      let shown = 0;
      for (const row of inOrder) {
        const [low, high] = row.dataset.levels.split(" ").map(Number);
        const at = Number(level.value);
        const fits =
          row.cells[0].textContent.toLocaleLowerCase().includes(wanted) &&
          (at === 0 || (low <= at && at <= high)) &&
          (!risk?.checked || row.dataset.risk !== "0");
        row.hidden = !fits;
        document.getElementById(row.dataset.area).closest("details").hidden = !fits;
        shown += fits ? 1 : 0;
      }
      count.textContent = `${shown} of ${inOrder.length} areas`;
    };
    document.getElementById("filter").addEventListener("input", filter);
    document.getElementById("filter").addEventListener("submit", (event) => event.preventDefault());
    filter();
  }

  // Opening: all at once, by a link from elsewhere in the page, and for the printer.

  const openAll = (open) => areas.filter((area) => !area.hidden).forEach((area) => (area.open = open));
  document.getElementById("open-all")?.addEventListener("click", () => openAll(true));
  document.getElementById("close-all")?.addEventListener("click", () => openAll(false));

  const openTarget = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    const details = target && target.closest("details");
    if (details) {
      details.hidden = false;
      details.open = true;
      details.scrollIntoView();
      details.querySelector("summary").focus({ preventScroll: true });
    }
  };
  window.addEventListener("hashchange", openTarget);
  openTarget();

  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = all("details:not([open])");
    closed.forEach((details) => (details.open = true));
  });
  window.addEventListener("afterprint", () => closed.forEach((details) => (details.open = false)));
})();
