export { composeNews } from './compose-news.ts';
export { isNews, newsIn, newsPassage, type NewsTold } from './news-told.ts';
export { endNews, tellNews, type News } from './tell-news.ts';
