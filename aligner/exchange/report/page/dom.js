// Elements. Strings become text, never markup.

export const byId = (id) => document.getElementById(id);

/** An element with a class and children; null children are left out. */
export function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** A button that calls `action`; `key` is shown beside the label. */
export function button(label, key, action) {
  const made = element('button', '', label, key ? element('kbd', '', key) : null);
  made.type = 'button';
  if (action) made.addEventListener('click', action);
  return made;
}

/** An SVG element with attributes and children. */
export function svg(name, attributes = {}, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

/** Saves `content`, a string or a Blob, as the file `name`. */
export function download(name, content) {
  const link = element('a');
  link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content]));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/** The file name in a path. */
export function baseName(path) {
  return path.replace(/^.*[\\/]/, '');
}
