import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import { PublicFormApp } from './features/public-form/index.tsx';

const place = document.getElementById('form');
if (place === null) throw new Error('the page has no place for the form');
createRoot(place).render(
  <StrictMode>
    <PublicFormApp />
  </StrictMode>,
);
