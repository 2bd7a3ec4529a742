// Names for those of Datasette's fields that have none of their own; wide tables are moved with keys too.
const NAMES = {
  "#sql-editor": "SQL",
  "[name^=_filter_column]": "Kolonne",
  "[name^=_filter_op]": "Sammenligning",
  "[name^=_filter_value]": "Verdi",
  "#sort_by": "Sorter",
};
for (const [which, name] of Object.entries(NAMES)) {
  for (const field of document.querySelectorAll(which)) field.setAttribute("aria-label", name);
}
for (const table of document.querySelectorAll(".table-wrapper")) table.tabIndex = 0;
