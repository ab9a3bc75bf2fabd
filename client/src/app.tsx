import './components/theme/app.css'
