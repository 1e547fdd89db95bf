import Vue from 'vue';
import C from './Detail.vue';

export default function createApp() {
  const c = document.createElement('div');
  c.id = 'app';
  document.body.appendChild(c);
  return new Vue({ el: '#app', render: (h) => h(C) });
}
