import type { VerbTable } from './table.ts'

export const spanish: VerbTable = {
  language: 'es',
  clearing: ['vista previa', 'borrador', 'cancelar', 'descartar', 'opciones', 'configuración', 'ajustes', 'menú', 'más', 'deshacer', 'filtrar', 'ordenar'],
  closing: ['cerrar'],
  undoing: ['siguiendo', 'ya no me gusta', 'dejar de seguir', 'suscrito', 'pendiente', 'solicitado', 'eliminar', 'rechazar', 'ignorar', 'guardado'],
  send: {
    review: ['publicar reseña', 'enviar reseña', 'publicar opinión', 'enviar opinión'],
    reply: ['responder como propietario', 'publicar respuesta', 'enviar respuesta', 'responder'],
    comment: ['publicar comentario', 'enviar comentario', 'comentar'],
    message: ['enviar mensaje', 'enviar', 'iniciar chat'],
    share: ['compartir ahora', 'compartir', 'repostear', 'retuitear', 'citar', 'añadir a tu historia', 'agregar a tu historia'],
    post: ['publicar', 'postear', 'tuitear', 'registrar visita', 'programar publicación', 'programar']
  },
  textless: {
    accept: ['aceptar', 'confirmar', 'aprobar'],
    follow: ['seguir', 'seguir también', 'añadir a amigos', 'agregar a amigos', 'agregar amigo', 'conectar', 'suscribirse', 'suscribirme', 'solicitar unirse', 'unirse al grupo', 'unirte al grupo'],
    like: ['me gusta', 'reaccionar', 'me encanta', 'votar a favor', 'recomendar', 'dar kudos', 'guardar pin', 'favorito'],
    upload: ['sincronizar contactos', 'subir contactos', 'importar contactos', 'buscar amigos', 'encontrar amigos']
  },
  form: {
    signup: ['registrarse', 'registrarte', 'crear cuenta', 'guardar', 'guardar cambios', 'actualizar perfil', 'únete'],
    login: ['iniciar sesión', 'entrar', 'continuar', 'siguiente'],
    message: ['pagar', 'enviar dinero', 'enviar pago']
  },
  linking: ['continuar como', 'agregar cuenta', 'añadir cuenta', 'agregar cuentas', 'vincular cuenta', 'vincular cuentas', 'compartir en facebook', 'compartir en instagram', 'compartir también en', 'publicar también en'],
  telling: ['responder como propietario', 'responder públicamente', 'registrar visita'],
  composers: { message: ['mensaje', 'chat'], comment: ['comentario', 'comenta'], review: ['reseña', 'opinión'], reply: ['respuesta', 'responde', 'responder'] },
  sendOnEnter: ['mensaje', 'chat', 'comentario', 'comenta', 'respuesta', 'responde', 'responder'],
  search: ['buscar', 'busca', 'búsqueda', 'filtrar'],
  suggestions: ['personas que quizá conozcas', 'personas que quizás conozcas', 'gente que podrías conocer', 'sugerencias para ti', 'a quién seguir', 'amigos sugeridos'],
  audience: { public: ['público', 'cualquiera', 'todos', 'todo el mundo'], limited: ['amigos', 'solo yo', 'solo seguidores', 'solo contactos', 'privado', 'mejores amigos'] }
}
