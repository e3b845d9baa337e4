import { whenThere } from './told';

/** The least that an extension which points at something can do: one box, where it was told. */
whenThere((element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  const box = document.createElement('div');
  box.dataset.benchBox = '';
  box.style.cssText = `position:absolute;z-index:2147483647;box-sizing:border-box;border:3px solid #5b2a6e;
    pointer-events:none;left:${left + scrollX - 5}px;top:${top + scrollY - 5}px;
    width:${width + 10}px;height:${height + 10}px`;
  document.documentElement.append(box);
});
