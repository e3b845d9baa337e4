import { driver } from 'driver.js';
import { whenThere } from './told';

/** Without its animations, which would only make it later. */
whenThere((element, { title, text }) => {
  driver({ animate: false, smoothScroll: false }).highlight({ element, popover: { title, description: text } });
});
