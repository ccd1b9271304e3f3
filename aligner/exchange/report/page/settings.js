// Theme, size of the text and spacing, remembered by the browser if it allows that.

import {byId} from './dom.js';

const kKey = 'sejajar-view';
const kDefaults = {theme: 'auto', size: '16', leading: '1.5', details: true};

export function recall(key) {
  try {
    return localStorage.getItem(key);
  } catch (refused) {
    return null;
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem(key, value);
    return true;
  } catch (refused) {
    return false; // a browser may refuse storage to files
  }
}

export class Settings {
  constructor(onChange) {
    this.onChange = onChange;
    try {
      this.values = {...kDefaults, ...JSON.parse(recall(kKey) || '{}')};
    } catch (damaged) {
      this.values = {...kDefaults};
    }
    for (const name of ['theme', 'size', 'leading']) {
      byId(name).value = this.values[name];
      byId(name).addEventListener('input', () => this.set(name, byId(name).value));
    }
    this.dark = matchMedia('(prefers-color-scheme: dark)');
    this.dark.addEventListener('change', () => this.apply());
    this.apply();
  }

  set(name, value) {
    this.values[name] = value;
    remember(kKey, JSON.stringify(this.values));
    this.apply();
    this.onChange();
  }

  apply() {
    const root = document.documentElement;
    if (this.values.theme === 'auto') root.dataset.theme = this.dark.matches ? 'dark' : 'light';
    else root.dataset.theme = this.values.theme;
    root.style.setProperty('--text', `${Number(this.values.size) || 16}px`);
    root.style.setProperty('--leading', String(Number(this.values.leading) || 1.5));
    document.body.classList.toggle('no-details', !this.values.details);
  }
}
