export { PublicFormApp } from './public-form-app.tsx';
